using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Comparisons.EntityLinking;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

/// <summary>The statements of texts as the aligner sees them, article after article.</summary>
internal static class StoryStatements
{
    public static StoryStatement[] Of(params IEnumerable<string> texts)
    {
        var articles = Compared.Read(texts);
        var links = EntityLinker.Link(articles);
        return
        [
            .. articles
                .Select(article => new ArticleView(article, id => links.Find(article.Article.Id, id)))
                .SelectMany(view => view.Statements),
        ];
    }
}
