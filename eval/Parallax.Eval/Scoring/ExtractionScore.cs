using System.Text;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Article bodies against gold by word 4-grams, as scrapinghub/article-extraction-benchmark scores them; a port of
/// <c>score_extraction.py</c>.
/// </summary>
/// <param name="Pages">Means over pages.</param>
/// <param name="Accuracy">Share of pages whose words are all and only the gold's, 0 to 1.</param>
/// <param name="Items">One a page, in the gold's order.</param>
internal sealed record ExtractionScore(Ratios Pages, double Accuracy, IReadOnlyList<ExtractionItem> Items)
{
    private const int ShingleLength = 4;

    /// <summary>Scores bodies; a missing page is an empty body.</summary>
    public static ExtractionScore Of(IReadOnlyList<ExtractionGold> gold, IReadOnlyDictionary<string, string> bodies)
    {
        var items = gold.Select(row => Item(row, bodies.GetValueOrDefault(row.Id, ""))).ToArray();
        var precision = items.Where(item => item.Matched + item.Surplus > 0).Select(item => item.Precision);
        var recall = items.Where(item => item.Matched + item.Lacking > 0).Select(item => item.Recall);
        return new ExtractionScore(
            new Ratios(precision.DefaultIfEmpty().Average(), recall.DefaultIfEmpty().Average()),
            items.Average(item => item.Exact ? 1.0 : 0.0),
            items
        );
    }

    private static ExtractionItem Item(ExtractionGold row, string body)
    {
        string[] expected = [.. Words(row.ArticleBody)],
            given = [.. Words(body)];
        Dictionary<string, int> gold = Shingles(expected),
            system = Shingles(given);
        double matched = 0,
            surplus = 0,
            lacking = 0;
        foreach (var shingle in gold.Keys.Union(system.Keys))
        {
            int x = gold.GetValueOrDefault(shingle),
                y = system.GetValueOrDefault(shingle);
            matched += Math.Min(x, y);
            surplus += Math.Max(0, y - x);
            lacking += Math.Max(0, x - y);
        }

        var all = Math.Max(1, matched + surplus + lacking);
        return new ExtractionItem(row, matched / all, surplus / all, lacking / all, expected.SequenceEqual(given));
    }

    private static Dictionary<string, int> Shingles(string[] words)
    {
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, words.Length - ShingleLength + 1) && words.Length > 0; i++)
        {
            // A word holds no space, so that joining by spaces keeps different runs apart.
            var shingle = string.Join(' ', words.Skip(i).Take(ShingleLength));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    // Python's \w: letters, every kind of number, and the underscore; marks are no part of a word there.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || rune.Value == '_')
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}

/// <summary>A page of the benchmark.</summary>
internal sealed record ExtractionGold(string Id, string? Url, string ArticleBody);

/// <summary>How one page came out; shares of all its 4-grams.</summary>
internal sealed record ExtractionItem(ExtractionGold Gold, double Matched, double Surplus, double Lacking, bool Exact)
{
    /// <summary>Share of the given that is right; 1 where nothing is wrong.</summary>
    public double Precision => Surplus == 0 && Lacking == 0 ? 1 : Ratios.Share(Matched, Matched + Surplus);

    /// <summary>Share of the gold that was given; 1 where nothing is wrong.</summary>
    public double Recall => Surplus == 0 && Lacking == 0 ? 1 : Ratios.Share(Matched, Matched + Lacking);
}
