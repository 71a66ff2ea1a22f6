using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>The words in marks with which one article answers the others' in a group.</summary>
/// <param name="Card">The article.</param>
/// <param name="Versions">The versions they stand in: several where "he said" breaks one quotation.</param>
/// <param name="Text">The words, one behind the other.</param>
internal sealed record QuotedReading(ArticleCard Card, IReadOnlyList<StatementVersion> Versions, string Text)
{
    private readonly HashSet<string> words =
    [
        .. WitnessWords.Of(Text).Where(word => !word.IsMark).Select(word => word.Form),
    ];

    /// <summary>One reading an article that has words in marks, in the report's order: the nearest to the others'.</summary>
    /// <remarks>
    /// A headline that quotes two words and the quotation itself are versions of one article; only what answers the other
    /// article's words can stand under them.
    /// </remarks>
    public static IReadOnlyList<QuotedReading> Of(ReportIndex index, GroupCard group)
    {
        var articles = group
            .Group.Versions.GroupBy(version => version.Article, StringComparer.Ordinal)
            .Select(versions => Candidates(index, versions))
            .Where(candidates => candidates.Count > 0)
            .OrderBy(candidates => candidates[0].Card.Index)
            .ToList();
        return
        [
            .. articles.Select(own =>
                own.Count == 1
                    ? own[0]
                    : own.MaxBy(reading => reading.NearnessTo(articles.Where(other => other != own)))!
            ),
        ];
    }

    /// <summary>Words that both have, times their share of all words of the two: long agreement before short.</summary>
    public double AgreementWith(QuotedReading other)
    {
        double both = words.Count(other.words.Contains);
        return both == 0 ? 0 : 2 * both * both / (words.Count + other.words.Count);
    }

    private double NearnessTo(IEnumerable<List<QuotedReading>> others) =>
        others.Sum(candidates => candidates.Max(AgreementWith));

    private static List<QuotedReading> Candidates(ReportIndex index, IGrouping<string, StatementVersion> versions)
    {
        if (index.Article(versions.Key) is not { } card)
        {
            return [];
        }

        var inMarks = versions.Where(version => IsInMarks(card.Article, version)).OrderBy(version => version.Start);
        var pieces = inMarks.ToList();
        return
        [
            .. pieces.Select(piece => new QuotedReading(card, [piece], piece.Text)),
            .. pieces
                .GroupBy(piece => piece.Quotation, StringComparer.Ordinal)
                .Select(whole => whole.ToList())
                .Where(whole =>
                    whole.Count > 1 && whole.Zip(whole.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
                )
                .Select(whole => new QuotedReading(card, whole, string.Join(' ', whole.Select(piece => piece.Text)))),
        ];
    }

    private static bool IsInMarks(ArticleReport article, StatementVersion version) =>
        version.Quotation is { } id
        && article.Quotations.FirstOrDefault(quotation => quotation.Id == id)?.Kind is "direct" or "mixed";
}
