using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>What a comparison says of its articles, as annotations of them.</summary>
internal sealed class WebAnnotationStatements(IReadOnlyDictionary<string, WebAnnotationText> texts)
{
    /// <summary>
    /// Of each group: one annotation a version, which leads to the group by an id that all its versions share, and one a
    /// difference, whose targets are the words that differ.
    /// </summary>
    public IEnumerable<WebAnnotation> Of(StatementGroup group)
    {
        var id = StableIds.Of(["group", group.Kind, .. group.Versions.Select(Place).Order(StringComparer.Ordinal)]);
        foreach (var version in group.Versions)
        {
            var told =
                $"{group.Kind} {group.Id}, told by {string.Join(", ", group.Versions.Select(one => one.Article).Distinct(StringComparer.Ordinal))}";
            told += group.Missing.Count == 0 ? string.Empty : $"; not by {string.Join(", ", group.Missing)}";
            told += version.Source is null ? string.Empty : $"; claimed by {version.Source}";
            yield return new WebAnnotation
            {
                Id = StableIds.Of("version", id, Place(version)),
                Motivation = "linking",
                Body =
                [
                    AnnotationResource.Words("tagging", "statement"),
                    AnnotationResource.Words("describing", told),
                    AnnotationResource.Thing("linking", id),
                ],
                Target = [texts[version.Article].Target(version.Start, version.End)],
            };
        }

        for (var i = 0; i < group.Differences.Count; i++)
        {
            if (group.Differences[i] is { Spans.Count: > 0 } difference)
            {
                yield return Difference(difference, id, $"{i}");
            }
        }
    }

    private WebAnnotation Difference(Difference difference, string group, string which)
    {
        var type = DifferenceWords.NameOf(difference.Type);
        return new WebAnnotation
        {
            Id = StableIds.Of(["difference", group, which, type, .. difference.Spans.Select(Place)]),
            Motivation = "classifying",
            Body =
            [
                AnnotationResource.Words("tagging", "difference"),
                AnnotationResource.Words("classifying", type),
                AnnotationResource.Words("describing", difference.Explanation),
                AnnotationResource.Thing("linking", group),
            ],
            Target = [.. difference.Spans.Select(span => texts[span.Article].Target(span.Start, span.End))],
        };
    }

    private string Place(Evidence words) => $"{texts[words.Article].Article.TextSha256}:{words.Start}-{words.End}";
}
