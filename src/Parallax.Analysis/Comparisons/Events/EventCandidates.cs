namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// Pairs of mentions worth weighing: of one aligned statement, or of one type with a deed, a participant or a place in
/// common. A key that many mentions have pairs each with the next few, so that the work grows with the mentions and not
/// with their square.
/// </summary>
internal static class EventCandidates
{
    /// <summary>Mentions of one key that are all weighed with each other.</summary>
    private const int Few = 48;

    /// <summary>Of more, as many neighbours of each.</summary>
    private const int Neighbours = 24;

    /// <summary>Pairs of positions in <paramref name="mentions"/>, each once.</summary>
    /// <param name="mentions">Mentions in the order of <see cref="EventMention.Compare"/>.</param>
    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<EventMention> mentions)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            foreach (var key in Keys(mentions[i]).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                block.Add(i);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in blocks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))
        {
            // Neighbours stand at like places of their articles: news first, background last.
            var near = block.Count <= Few ? block : [.. block.OrderBy(i => Depth(mentions[i])).ThenBy(i => i)];
            var reach = block.Count <= Few ? block.Count : Neighbours;
            for (var i = 0; i < near.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(near.Count, i + 1 + reach); j++)
                {
                    var pair = near[i] < near[j] ? (near[i], near[j]) : (near[j], near[i]);
                    if (seen.Add(pair))
                    {
                        yield return pair;
                    }
                }
            }
        }
    }

    private static double Depth(EventMention mention) =>
        (double)mention.Event.Predicate.Start / Math.Max(1, mention.View.Text.Length);

    private static IEnumerable<string> Keys(EventMention mention)
    {
        if (mention.Statement >= 0)
        {
            yield return $"S{mention.Statement}";
        }

        yield return $"D{mention.Type} {mention.Deed}";
        foreach (var entity in mention.Sides.Select(side => side.Version.Entity).OfType<string>())
        {
            yield return $"P{mention.Type} {entity}";
        }

        if (mention.Event.Location is { } place)
        {
            yield return $"L{mention.Type} {place.Name.ToUpperInvariant()}";
        }

        // Within an article "the attack" answers whatever was told before it, and a consequence its attack.
        yield return $"A{mention.View.Id} {mention.Type}";
    }
}
