using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Dates found and normalised, as the TempEval-3 toolkit counts them; a port of <c>score_dates.py</c>. The set annotates
/// dates only, so that recall and value accuracy tell, and precision does not.
/// </summary>
/// <param name="Gold">Dates to find.</param>
/// <param name="Given">Expressions given.</param>
/// <param name="Overlapping">Pairs that overlap.</param>
/// <param name="Exact">Of them, with one span.</param>
/// <param name="RightType">Of them, with the type right.</param>
/// <param name="RightValue">Of them, with the value right.</param>
/// <param name="Errors">One line a miss.</param>
internal sealed record DateScore(
    int Gold,
    int Given,
    int Overlapping,
    int Exact,
    int RightType,
    int RightValue,
    IReadOnlyList<string> Errors
)
{
    /// <summary>Share of the gold dates that some given expression overlaps, 0 to 1.</summary>
    public double Recall => Ratios.Share(Overlapping, Gold);

    /// <summary>Share of the overlapping whose value is equal, 0 to 1.</summary>
    public double ValueAccuracy => Ratios.Share(RightValue, Overlapping);

    /// <summary>Scores documents; a missing one has no expressions.</summary>
    public static DateScore Of(IEnumerable<DateGold> gold, IReadOnlyDictionary<string, IReadOnlyList<Timex>> timexes)
    {
        var score = new DateScore(0, 0, 0, 0, 0, 0, []);
        foreach (var row in gold)
        {
            score = score.Plus(Document(row, timexes.GetValueOrDefault(row.Id, [])));
        }

        return score;
    }

    private DateScore Plus(DateScore other) =>
        new(
            Gold + other.Gold,
            Given + other.Given,
            Overlapping + other.Overlapping,
            Exact + other.Exact,
            RightType + other.RightType,
            RightValue + other.RightValue,
            [.. Errors, .. other.Errors]
        );

    private static DateScore Document(DateGold row, IReadOnlyList<Timex> given)
    {
        TextSpan[] golds = [.. row.Timexes.Select(timex => Trim(row.Text, timex))],
            spans = [.. given.Select(timex => Trim(row.Text, timex))];
        var pairs = Pairs(golds, spans);
        var errors = new List<string>();
        foreach (var (i, j) in pairs.Where(pair => row.Timexes[pair.Gold].Value != given[pair.Given].Value))
        {
            errors.Add(
                $"value {row.Id} ({row.Dct}) '{golds[i].In(row.Text)}' is {row.Timexes[i].Value}, given {given[j].Value}"
            );
        }

        errors.AddRange(
            golds
                .Where((_, i) => pairs.All(pair => pair.Gold != i))
                .Select(span => $"missed {row.Id} '{span.In(row.Text)}'")
        );
        return new DateScore(
            golds.Length,
            spans.Length,
            pairs.Count,
            pairs.Count(pair => golds[pair.Gold] == spans[pair.Given]),
            pairs.Count(pair => row.Timexes[pair.Gold].Type == given[pair.Given].Type),
            pairs.Count(pair => row.Timexes[pair.Gold].Value == given[pair.Given].Value),
            errors
        );
    }

    // One to one, equal spans first, then the longest overlap, then the latest in the text.
    private static List<(int Gold, int Given)> Pairs(TextSpan[] golds, TextSpan[] spans)
    {
        var candidates =
            from i in Enumerable.Range(0, golds.Length)
            from j in Enumerable.Range(0, spans.Length)
            where golds[i].Overlaps(spans[j])
            let weight = golds[i].Intersect(spans[j]).Length + (golds[i] == spans[j] ? 1000 : 0)
            orderby weight descending, i descending, j descending
            select (i, j);
        var pairs = new List<(int Gold, int Given)>();
        foreach (var (i, j) in candidates)
        {
            if (pairs.TrueForAll(pair => pair.Gold != i && pair.Given != j))
            {
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static TextSpan Trim(string text, Timex timex)
    {
        int start = timex.Start,
            end = timex.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (
            end > start
            && (char.IsWhiteSpace(text[end - 1]) || ".,;:!?".Contains(text[end - 1], StringComparison.Ordinal))
        )
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}

/// <summary>A document of the set; <paramref name="Dct"/> is its day of publication.</summary>
internal sealed record DateGold(string Id, string Source, string Dct, string Text, IReadOnlyList<Timex> Timexes);

/// <summary>A time expression with its TIMEX3 value.</summary>
internal sealed record Timex(int Start, int End, string Type, string? Value);
