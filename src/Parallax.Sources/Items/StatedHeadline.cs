using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Items;

/// <summary>The headline a container states, held against the article's own.</summary>
internal static class StatedHeadline
{
    /// <summary>The stated one, with where it stands in the text, if it does; else the article's own.</summary>
    public static Stated<string>? Of(Article article, Stated<string>? stated)
    {
        var value = TextNormaliser.Normalise(stated?.Value ?? string.Empty).Replace('\n', ' ');
        if (value.Length == 0)
        {
            return article.Headline;
        }

        var same = article.Headline is { Span: not null } own && own.Value == value;
        return new Stated<string>(value, stated!.Basis, same ? article.Headline!.Span : FirstLine(article.Text, value));
    }

    private static TextSpan? FirstLine(string text, string headline) =>
        text.StartsWith(headline, StringComparison.Ordinal)
        && (text.Length == headline.Length || text[headline.Length] == '\n')
            ? new TextSpan(0, headline.Length)
            : null;
}
