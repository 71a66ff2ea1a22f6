using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// What most versions of an event say: by origin, for copies of one wire story are one voice, then by which comes first.
/// Versions that tell it as it stands go before those that only suppose or deny it.
/// </summary>
internal sealed class EventMajority
{
    /// <summary>
    /// Mentions of one article that are asked, and of all: a page that says one sentence a thousand times says it once.
    /// </summary>
    private const int MostOfOne = 8;
    private const int Most = 400;

    private readonly IReadOnlyList<EventMention> all;

    public EventMajority(IReadOnlyList<EventMention> mentions)
    {
        all = mentions;
        var affirmed = mentions.Where(mention => !mention.Event.Negated).Select(mention => mention.Event.Modality);
        Modality = affirmed.DefaultIfEmpty(EventModality.Hypothetical).Min();
        Voters = [.. mentions.Where(mention => !mention.Event.Negated && mention.Event.Modality == Modality)];
        Voters = Few(Voters.Count > 0 ? Voters : mentions);
    }

    /// <summary>Actual where some version tells it as having happened; what all deny has not.</summary>
    public EventModality Modality { get; }

    /// <summary>The versions that are asked.</summary>
    public IReadOnlyList<EventMention> Voters { get; }

    public string Type => MostTold(all, mention => mention.Type)!;

    public string? Mode => MostTold(all, mention => mention.Event.Mode);

    public IReadOnlyList<EventParty> Parties(Func<EventMention, IReadOnlyList<EventSide>> sides)
    {
        var parties = new List<List<(EventMention Mention, EventSide Side)>>();
        foreach (var mention in Voters)
        {
            foreach (var side in sides(mention).Where(side => !side.IsNobody))
            {
                var known = parties.Find(party =>
                    EventSides.Compare(party[0].Side, side) is Accord.Same or Accord.Near
                );
                if (known is null)
                {
                    parties.Add(known = []);
                }

                known.Add((mention, side));
            }
        }

        if (parties.Count == 0)
        {
            return [];
        }

        // Who stands beside the one that most name is of the event; who stands in its place is another version.
        var first = parties.MaxBy(Origins)!;
        var named = Origins([.. parties.SelectMany(party => party)]);
        return
        [
            .. parties
                .Where(party =>
                    party == first
                    || Origins(party) * 2 >= named
                        && party.Exists(one => first.Exists(other => other.Mention == one.Mention))
                )
                .Select(Party),
        ];
    }

    public EventDate? Date()
    {
        var dated = Voters.Where(mention => mention.Event.Date is not null).ToList();
        var stated = dated.FindAll(mention => mention.Event.When is not null);
        dated = stated.Count > 0 ? stated : dated;
        return dated
            .OrderByDescending(mention => OriginsOf(dated.Where(other => Bears(other, mention))))
            .ThenBy(mention => mention.Days is { } days ? days.To.DayNumber - days.From.DayNumber : int.MaxValue)
            .FirstOrDefault()
            ?.Event.Date;
    }

    public EventPlace? Place()
    {
        var placed = Voters.Where(mention => mention.Event.Location is not null).ToList();
        return placed
            .OrderByDescending(mention =>
                OriginsOf(
                    placed.Where(other =>
                        EventPlaces.Compare(other.Event.Location, mention.Event.Location) is Accord.Same or Accord.Near
                    )
                )
            )
            .ThenBy(mention => EventPlaces.Size(mention.Event.Location!))
            .FirstOrDefault()
            ?.Event.Location;
    }

    /// <summary>The first mentions of each article.</summary>
    public static IReadOnlyList<EventMention> Few(IEnumerable<EventMention> mentions) =>
        [.. mentions.GroupBy(mention => mention.View).SelectMany(own => own.Take(MostOfOne)).Take(Most)];

    private static bool Bears(EventMention one, EventMention other) =>
        one.Event.Date!.Value == other.Event.Date!.Value
        || one.Days is { } days && other.Days is { } theirs && days.Holds(theirs);

    private static EventParty Party(List<(EventMention Mention, EventSide Side)> named)
    {
        var best = named
            .GroupBy(one => (one.Side.Version.Entity, one.Side.Version.Name, one.Side.Version.Country))
            .MaxBy(same => OriginsOf(same.Select(one => one.Mention)))!;
        var version = best.First().Side.Version;
        return new EventParty(
            version.Name,
            version.Entity,
            version.Country,
            best.Select(one => one.Side.Version.Sector).FirstOrDefault(sector => sector is not null)
        );
    }

    private static int Origins(List<(EventMention Mention, EventSide Side)> named) =>
        OriginsOf(named.Select(one => one.Mention));

    private static int OriginsOf(IEnumerable<EventMention> mentions) =>
        mentions.Select(mention => mention.Origin).Distinct().Count();

    private static string? MostTold(IReadOnlyList<EventMention> mentions, Func<EventMention, string?> value) =>
        mentions
            .Where(mention => value(mention) is not null)
            .GroupBy(mention => value(mention)!, StringComparer.Ordinal)
            .MaxBy(OriginsOf)
            ?.Key;
}
