using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Comparisons.Differences;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>The words each article puts on an entity.</summary>
internal static class LabelTable
{
    /// <summary>A row an entity that at least one article labels, in order of the entities.</summary>
    public static IReadOnlyList<LabelRow> Of(IReadOnlyList<ArticleView> articles, IReadOnlyList<SharedEntity> entities)
    {
        var uses = articles
            .SelectMany(view => view.Labels.Select(label => (view, label, id: view.SharedId(label.Entity))))
            .Where(use => use.id is not null)
            .ToLookup(use => use.id!, use => ToUse(use.view, use.label));
        return
        [
            .. entities
                .Where(entity => uses.Contains(entity.Id))
                .Select(entity => new LabelRow(entity.Id, entity.Name, [.. uses[entity.Id]])),
        ];
    }

    /// <summary>
    /// Entities that two articles label in other words, wherever in the articles: label differences that no aligned pair
    /// of statements shows. One a pair of articles and entity, with the statement of the first label.
    /// </summary>
    public static IEnumerable<(StoryStatement Statement, Difference Difference)> Disagreements(
        IReadOnlyList<ArticleView> articles
    )
    {
        for (var a = 0; a < articles.Count; a++)
        {
            for (var b = a + 1; b < articles.Count; b++)
            {
                foreach (var found in Between(articles[a], articles[b]))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(StoryStatement, Difference)> Between(ArticleView left, ArticleView right)
    {
        var mine = ByEntity(left);
        foreach (var theirs in ByEntity(right))
        {
            if (
                !mine.TryGetValue(theirs.Key, out var labels)
                || labels.Exists(label =>
                    theirs.Value.Exists(other => LabelRule.Words(left, label) == LabelRule.Words(right, other))
                )
            )
            {
                continue;
            }

            var statement = left.Statements.FirstOrDefault(statement => statement.Span.Contains(labels[0].Words));
            if (statement is not null)
            {
                yield return (statement, LabelRule.Make(left, labels[0], right, theirs.Value[0]));
            }
        }
    }

    // What stands in quotation marks is the speaker's label; the words of reported speech are the outlet's choice.
    private static Dictionary<string, List<EntityLabel>> ByEntity(ArticleView view) =>
        view
            .Labels.Where(label => !IsQuoted(view, label) && view.SharedId(label.Entity) is not null)
            .GroupBy(label => view.SharedId(label.Entity)!)
            .ToDictionary(labels => labels.Key, labels => labels.ToList());

    private static LabelUse ToUse(ArticleView view, EntityLabel label) =>
        new(view.Id, label.Words.Start, label.Words.End, label.Words.In(view.Text), IsQuoted(view, label));

    private static bool IsQuoted(ArticleView view, EntityLabel label) =>
        view.FindQuotation(label.Quotation) is { Kind: QuotationKind.Direct };
}
