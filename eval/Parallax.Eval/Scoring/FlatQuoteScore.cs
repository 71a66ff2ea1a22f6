using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Part one of <c>score_quotes.py</c>, the reading of CofeNet (COLING 2022): spans projected on the gold tokens, one label
/// a token, scored per role.
/// </summary>
/// <param name="Exact">Role to spans with both ends right.</param>
/// <param name="Begin">Role to spans with the first token right.</param>
/// <param name="Jaccard">Role to the mean overlap with the best span, 0 to 1.</param>
internal sealed record FlatQuoteScore(
    IReadOnlyDictionary<string, Ratios> Exact,
    IReadOnlyDictionary<string, Ratios> Begin,
    IReadOnlyDictionary<string, double> Jaccard
)
{
    /// <summary>The roles in the order they are printed.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["source", "cue", "content"];

    /// <summary>Scores articles; a missing one has no quotations.</summary>
    public static FlatQuoteScore Of(
        IReadOnlyList<QuoteGold> gold,
        IReadOnlyDictionary<string, IReadOnlyList<QuoteSpans>> system
    )
    {
        var counts = Roles.ToDictionary(role => role, _ => new RoleCount());
        foreach (var row in gold)
        {
            var quotes = FlatQuotes.WithoutNested(system.GetValueOrDefault(row.Id, []));
            foreach (var instance in row.Instances)
            {
                var tokens = instance.Spans;
                if (tokens.All(token => token is null))
                {
                    continue;
                }

                var expected = FlatQuotes.Elements(instance.Labels);
                var given = FlatQuotes.Elements(FlatQuotes.Paint(tokens, quotes));
                foreach (var role in Roles)
                {
                    counts[role].Add(expected[role], given[role]);
                }
            }
        }

        return new FlatQuoteScore(
            counts.ToDictionary(
                pair => pair.Key,
                pair => Ratios.Of(pair.Value.Exact, pair.Value.Given, pair.Value.Gold)
            ),
            counts.ToDictionary(
                pair => pair.Key,
                pair => Ratios.Of(pair.Value.Begin, pair.Value.Given, pair.Value.Gold)
            ),
            counts.ToDictionary(pair => pair.Key, pair => pair.Value.Overlaps.DefaultIfEmpty().Average())
        );
    }

    private sealed class RoleCount
    {
        public int Gold { get; private set; }

        public int Given { get; private set; }

        public int Exact { get; private set; }

        public int Begin { get; private set; }

        public List<double> Overlaps { get; } = [];

        public void Add(IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> given)
        {
            Gold += gold.Count;
            Given += given.Count;
            Exact += gold.Intersect(given).Count();
            Begin += gold.Select(span => span.Start).Intersect(given.Select(span => span.Start)).Count();
            Overlaps.AddRange(
                gold.Select(span =>
                    given.Contains(span) ? 1 : given.Select(other => Overlap(span, other)).DefaultIfEmpty().Max()
                )
            );
            // What touches no gold span at all counts as a miss of its own.
            Overlaps.AddRange(given.Where(span => gold.All(other => Overlap(span, other) <= 0)).Select(_ => 0.0));
        }

        private static double Overlap(TextSpan a, TextSpan b)
        {
            var shared = Math.Min(Math.Min(a.End - b.Start, b.End - a.Start), Math.Min(a.Length, b.Length));
            return Math.Max(0, (double)shared / a.Cover(b).Length);
        }
    }
}
