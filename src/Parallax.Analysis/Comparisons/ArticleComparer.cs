using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Differences;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Analysis.Comparisons.Events;
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
        var names = ArticleNames.Of(articles);
        var views = articles
            .Select((article, i) => new ArticleView(article, id => links.Find(article.Article.Id, id), names[i]))
            .ToList();
        var aligner = new StatementAligner(views, cancellation);
        var groups = aligner.Group(oneEvent: true, cancellation);
        var story = StoryFinder.Find(views, groups, links.All);
        if (!story.SameEvent)
        {
            groups = aligner.Group(oneEvent: false, cancellation);
        }

        var differences = StoryDifferences.Of(groups, LabelTable.Disagreements(views), cancellation);
        var statements = groups.Select((group, i) => Describe(IdOf(i), group, views, differences[i]));
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
            Events = EventLinker.Link(views, groups, origins, story.SameEvent, cancellation),
        };
    }

    private static StatementGroup Describe(
        string id,
        List<StoryStatement> group,
        List<ArticleView> views,
        IReadOnlyList<Difference> differences
    ) =>
        new(
            id,
            group.Exists(statement => statement.IsQuoted) ? "quotation" : "statement",
            [.. group.Select(statement => statement.ToVersion())],
            [.. views.Where(view => !group.Exists(statement => statement.View == view)).Select(view => view.Id)],
            differences
        );

    private static string IdOf(int index) => $"S{index + 1}";
}
