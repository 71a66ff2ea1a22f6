namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// What words and names are worth in this story: a deed that an article tells often, and somebody who takes part in most
/// of what happens, tell mentions apart badly.
/// </summary>
internal sealed class EventCommonness
{
    /// <summary>Sentences that "the attack" looks back over.</summary>
    private const int Reach = 6;

    private readonly Dictionary<(ArticleView, string Type, string Deed), int> deeds = [];
    private readonly Dictionary<(string Type, string Entity), int> parties = [];
    private readonly Dictionary<string, int> types = new(StringComparer.Ordinal);
    private readonly Dictionary<EventMention, EventMention> answered = [];

    public EventCommonness(IReadOnlyList<EventMention> mentions)
    {
        foreach (var mention in mentions)
        {
            var deed = (mention.View, mention.Type, mention.Deed);
            deeds[deed] = deeds.GetValueOrDefault(deed) + 1;
            types[mention.Type] = types.GetValueOrDefault(mention.Type) + 1;
            foreach (var entity in Entities(mention))
            {
                parties[(mention.Type, entity)] = parties.GetValueOrDefault((mention.Type, entity)) + 1;
            }
        }

        var last = new Dictionary<(ArticleView, string Type), EventMention>();
        foreach (var mention in mentions)
        {
            var key = (mention.View, mention.Type);
            if (
                mention.IsKnown
                && last.TryGetValue(key, out var before)
                && before.Sentence < mention.Sentence
                && mention.Sentence - before.Sentence <= Reach
            )
            {
                answered[mention] = before;
            }

            // "Shelled the town, killing nine": the attack that is looked back to is the shelling.
            if (
                !DeedKinship.IsConsequence(mention.Lemma)
                || !last.TryGetValue(key, out var beside)
                || beside.Sentence != mention.Sentence
            )
            {
                last[key] = mention;
            }
        }
    }

    /// <summary>Worth of the same deed in two mentions: less the more often an article tells of such.</summary>
    public double OfDeed(EventMention a, EventMention b) =>
        Math.Max(
            deeds.GetValueOrDefault((a.View, a.Type, a.Deed)),
            deeds.GetValueOrDefault((b.View, b.Type, b.Deed))
        ) switch
        {
            <= 2 => 1,
            3 => 0.9,
            4 or 5 => 0.8,
            _ => 0.7,
        };

    /// <summary>Worth of somebody in common: less where all mentions of the type have the same.</summary>
    public double OfParties(EventMention a, EventMention b)
    {
        const int Few = 6;
        var all = types.GetValueOrDefault(a.Type);
        var most = Entities(a)
            .Intersect(Entities(b), StringComparer.Ordinal)
            .Select(entity => parties.GetValueOrDefault((a.Type, entity)))
            .DefaultIfEmpty()
            .Min();
        return all > Few && most * 2 > all ? 0.7 : 1;
    }

    /// <summary>Whether the later one's "the attack" looks back to the other.</summary>
    public bool IsAnswered(EventMention a, EventMention b) =>
        answered.GetValueOrDefault(a) == b || answered.GetValueOrDefault(b) == a;

    private static IEnumerable<string> Entities(EventMention mention) =>
        mention.Sides.Select(side => side.Version.Entity).OfType<string>().Distinct(StringComparer.Ordinal);
}
