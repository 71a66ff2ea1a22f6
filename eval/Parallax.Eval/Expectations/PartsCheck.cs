using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Parts other than paragraphs, each found once: of a caption printed twice, one is a repeat.</summary>
internal sealed class PartsCheck : IArticleCheck
{
    private const double LeastOverlap = 0.8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        expected.Parts.Select(part => new Finding(
            "parts",
            article.Id,
            $"{part[0]} “{Brief.Of(part[1])}”",
            Missed(part, article)
        ));

    private static string? Missed(string[] expected, ArticleReport article)
    {
        var places = Passage.All(article, expected[1]);
        var parts = article
            .Parts.Where(part =>
                places.Any(place => Words.Overlap(article.Text, [place.Span], [Span(part)]) >= LeastOverlap)
            )
            .ToArray();
        var counted = parts.Where(part => part.Repeats is null && part.Kind == expected[0]).ToArray();
        return (parts.Length, counted.Length) switch
        {
            (_, 1) => null,
            (_, > 1) => "counted more than once",
            (0, _) => "no part with these words: " + Around(places, article),
            _ => $"is {parts[0].Kind}",
        };
    }

    private static string Around(IReadOnlyList<Passage> places, ArticleReport article) =>
        article.Parts.FirstOrDefault(part => places.Any(place => Span(part).Overlaps(place.Span))) is { } part
            ? $"inside {part.Kind} “{Brief.Of(Span(part).In(article.Text))}”"
            : "outside every part";

    private static TextSpan Span(PartReport part) => new(part.Start, part.End);
}
