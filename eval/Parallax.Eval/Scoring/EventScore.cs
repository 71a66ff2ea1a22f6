using System.Text.Json.Serialization;

namespace Parallax.Eval.Scoring;

/// <summary>A sentence with what its source does to its target.</summary>
internal sealed record EventGold(
    string Id,
    string Sentence,
    [property: JsonPropertyName("gold_root")] string Root,
    [property: JsonPropertyName("gold_quad")] int Quad
);

/// <summary>
/// PLOVER codes of sentences, as Hu and others (ACL 2024) count them; a port of <c>score_events.py</c>: macro F1 over 15 roots,
/// over 4 quads and over cooperation against conflict, each 0 to 1.
/// </summary>
/// <param name="Binary">Cooperation or conflict.</param>
/// <param name="Quad">Verbal or material cooperation or conflict.</param>
/// <param name="Root">The fifteen roots.</param>
/// <param name="Coded">Share of the sentences that have an answer.</param>
/// <param name="Errors">One line a miss: right root, given root, sentence.</param>
internal sealed record EventScore(double Binary, double Quad, double Root, double Coded, IReadOnlyList<string> Errors)
{
    private static readonly Dictionary<string, int> Quads = new()
    {
        ["AGREE"] = 1,
        ["CONSULT"] = 1,
        ["SUPPORT"] = 1,
        ["COOPERATE"] = 2,
        ["AID"] = 2,
        ["YIELD"] = 2,
        ["ACCUSE"] = 3,
        ["REQUEST"] = 3,
        ["REJECT"] = 3,
        ["THREATEN"] = 3,
        ["PROTEST"] = 4,
        ["MOBILIZE"] = 4,
        ["SANCTION"] = 4,
        ["COERCE"] = 4,
        ["ASSAULT"] = 4,
    };

    /// <summary>Scores sentences; one without an answer counts as wrong.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="given">PLOVER type by id; null for none.</param>
    public static EventScore Of(IReadOnlyList<EventGold> gold, IReadOnlyDictionary<string, string?> given)
    {
        string[] roots = [.. gold.Select(row => RootOf(given.GetValueOrDefault(row.Id)))];
        int[] quads = [.. roots.Select(root => Quads.GetValueOrDefault(root))];
        return new EventScore(
            MacroF1([.. gold.Select(row => Side(row.Quad))], [.. quads.Select(Side)], [1, 2]),
            MacroF1([.. gold.Select(row => row.Quad)], quads, [1, 2, 3, 4]),
            MacroF1([.. gold.Select(row => row.Root)], roots, [.. Quads.Keys]),
            Ratios.Share(roots.Count(root => root.Length > 0), gold.Count),
            [
                .. gold.Zip(roots)
                    .Where(pair => pair.First.Root != pair.Second)
                    .Select(pair => $"{pair.First.Root} given {pair.Second} {pair.First.Id} '{pair.First.Sentence}'"),
            ]
        );
    }

    private static double MacroF1<T>(T[] gold, T[] given, IReadOnlyList<T> labels)
        where T : IEquatable<T> =>
        labels.Average(label =>
        {
            var right = gold.Zip(given).Count(pair => pair.First.Equals(label) && pair.Second.Equals(label));
            var all = gold.Count(label.Equals) + given.Count(label.Equals);
            return all == 0 ? 0 : 2.0 * right / all;
        });

    // Where the set has one root, PLOVER 2 has two.
    private static string RootOf(string? type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type ?? "";

    private static int Side(int quad) =>
        quad is 0 ? 0
        : quad < 3 ? 1
        : 2;
}
