using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Plain;

/// <summary>Reads Markdown: the first top heading is the headline, image texts are captions, marks are dropped.</summary>
internal static class MarkdownReader
{
    /// <summary>The article, with empty id, path and hash for the caller to set; null where there are no words.</summary>
    public static Article? Read(string raw)
    {
        var article = new ArticleText();
        Stated<string>? headline = null;
        foreach (var block in MarkdownBlocks.Of(TextNormaliser.Normalise(raw)))
        {
            var kind = block.Kind == PartKind.Headline && headline is not null ? null : block.Kind;
            if (article.Add(block.Text, kind) is { } span && kind == PartKind.Headline)
            {
                headline = new Stated<string>(span.In(article.Text), "Markdown heading", span);
            }
        }

        return article.Text.Length == 0
            ? null
            : new Article
            {
                Id = string.Empty,
                Path = string.Empty,
                Sha256 = string.Empty,
                Text = article.Text,
                Blocks = article.Blocks,
                Headline = headline,
            };
    }
}
