using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Makes the article of what was found in a page.</summary>
internal static class HtmlArticleText
{
    /// <summary>The article, with empty id, path and hash for the caller to set; null where the page has no body text.</summary>
    public static Article? Of(HtmlArticle page)
    {
        if (!page.Blocks.Any(b => b.Body))
        {
            return null;
        }

        var text = new ArticleText();
        TextSpan? headline = null;
        foreach (var block in page.Blocks)
        {
            var span = text.Add(block.Text, block.Kind);
            headline ??= block.Kind == PartKind.Headline ? span : null;
        }

        return new Article
        {
            Id = string.Empty,
            Path = string.Empty,
            Sha256 = string.Empty,
            Text = text.Text,
            Blocks = text.Blocks,
            Headline = page.Headline is { } stated ? stated with { Span = headline } : null,
            Outlet = page.Outlet,
            Published = page.Published,
            PublishedAt = page.PublishedAt,
            Modified = page.Modified,
            Authors = page.Authors,
            Language = page.Language,
            Url = page.Url,
        };
    }
}
