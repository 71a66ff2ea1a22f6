using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Differences;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Analysis.Comparisons.Tables;
using Parallax.Analysis.Comparisons.Tables.Casualties;
using Parallax.Analysis.Stories;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons;

/// <summary>Compares annotated articles: links their entities, aligns their statements, types what differs.</summary>
internal static class ArticleComparer
{
    /// <summary>The comparison of two or more articles.</summary>
    public static Comparison Compare(IReadOnlyList<AnnotatedArticle> articles, CancellationToken cancellation)
    {
        var links = EntityLinker.Link(articles);
        var views = articles
            .Select(article => new ArticleView(article, id => links.Find(article.Article.Id, id)))
            .ToList();
        var groups = StatementAligner.Align(views, cancellation);
        var statements = Describe(groups, views, cancellation);
        var story = StoryFinder.Find(views, groups, links.All);
        var shingles = views.ConvertAll(view => new WordShingles(view));
        var origins = OriginTable.Of(shingles);
        var weights = new StatementWeights(views, links.All, story, new OmissionTable(views, origins));
        return new Comparison
        {
            Story = story,
            Entities = links.All,
            Statements = [.. statements.Zip(groups, weights.Weigh)],
            Labels = LabelTable.Of(views, links.All),
            Agency = [.. groups.Select((group, i) => AgencyTable.Of(IdOf(i), group)).OfType<AgencyRow>()],
            Timeline = TimelineTable.Of(groups),
            Origins = origins,
            Casualties = CasualtyTable.Of(views, groups, story),
            Shared = SharedTextTable.Of(shingles),
        };
    }

    private static List<StatementGroup> Describe(
        List<List<StoryStatement>> groups,
        List<ArticleView> views,
        CancellationToken cancellation
    )
    {
        var labels = LabelTable.Disagreements(views).ToLookup(pair => pair.Statement, pair => pair.Difference);
        return
        [
            .. groups.Select(
                (group, i) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return Describe(IdOf(i), group, views, group.SelectMany(statement => labels[statement]));
                }
            ),
        ];
    }

    private static StatementGroup Describe(
        string id,
        List<StoryStatement> group,
        List<ArticleView> views,
        IEnumerable<Difference> labels
    )
    {
        var found = DifferenceFinder.Find(group);
        var fresh = labels.Where(label =>
            !found.Any(other => other.Type == label.Type && other.Articles.SequenceEqual(label.Articles))
        );
        return new StatementGroup(
            id,
            group.Exists(statement => statement.IsQuoted) ? "quotation" : "statement",
            [.. group.Select(statement => statement.ToVersion())],
            [.. views.Where(view => !group.Exists(statement => statement.View == view)).Select(view => view.Id)],
            [.. found.Concat(fresh).OrderBy(difference => difference.Type)]
        );
    }

    private static string IdOf(int index) => $"S{index + 1}";
}
