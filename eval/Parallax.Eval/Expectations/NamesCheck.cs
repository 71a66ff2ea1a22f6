using Parallax.Analysis.Reports;

namespace Parallax.Eval.Expectations;

/// <summary>People and places by their names.</summary>
internal sealed class NamesCheck : IArticleCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        Check("people", "person", expected.People, article).Concat(Check("places", "place", expected.Places, article));

    private static IEnumerable<Finding> Check(
        string measure,
        string type,
        IReadOnlyList<string> names,
        ArticleReport article
    )
    {
        foreach (var name in names)
        {
            var same = article.Entities.Where(entity => Words.Same(name, entity.Name)).ToArray();
            var reason =
                same.Any(entity => entity.Type == type) ? null
                : same.Length > 0 ? $"is {same[0].Type}"
                : Near(name, article);
            yield return new Finding(measure, article.Id, name, reason);
        }

        foreach (
            var entity in article.Entities.Where(entity =>
                entity.Type == type && !names.Any(name => Known(name, entity))
            )
        )
        {
            yield return new Finding("unexpected " + measure, article.Id, entity.Name, null);
        }
    }

    private static bool Known(string name, EntityReport entity) => Words.Same(name, entity.Name);

    private static string Near(string name, ArticleReport article)
    {
        var near = article
            .Entities.Where(entity => Words.Of(entity.Name).Intersect(Words.Of(name)).Any())
            .Select(entity => $"{entity.Type} {entity.Name}")
            .ToArray();
        return near.Length == 0 ? "not found" : "not found, but " + string.Join(", ", near);
    }
}
