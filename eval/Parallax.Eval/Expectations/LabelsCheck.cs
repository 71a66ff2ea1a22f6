using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>The words put on an entity or a thing.</summary>
internal sealed class LabelsCheck : IArticleCheck
{
    private const double LeastOverlap = 0.5;

    // The text has its stop inside the marks (“homework.”), the expectation may have it outside or not at all.
    private static readonly char[] Marks = ['"', '“', '”', '‘', '’', ',', '.'];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        expected.Labels.Select(label => new Finding(
            "labels",
            article.Id,
            $"“{label[1]}” on {label[0]}",
            Missed(label[0], label[1], article)
        ));

    private static string? Missed(string on, string words, ArticleReport article)
    {
        var places = Passage.All(article, words.Trim(Marks));
        var labels = article
            .Labels.Where(label =>
                places.Any(place =>
                    Words.Overlap(article.Text, [place.Span], [new TextSpan(label.Words.Start, label.Words.End)])
                    >= LeastOverlap
                )
            )
            .ToArray();
        return labels.Any(label => IsOn(label, on, article)) ? null
            : labels.Length == 0 ? "no such label"
            : $"put on “{labels[0].Head.Text}”";
    }

    private static bool IsOn(LabelReport label, string on, ArticleReport article) =>
        Names.Agree(on, label.Head.Text)
        || article.Entities.Any(entity => entity.Id == label.Entity && Words.Same(on, entity.Name));
}
