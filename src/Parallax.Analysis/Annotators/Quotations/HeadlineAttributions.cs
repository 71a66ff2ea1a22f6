using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Attributions of headlines, which have no verb: "Russia disagrees — Lavrov", "No deal, says minister" is left to the
/// verbs, "Lavrov: no deal", "No deal: Lavrov". The shorter side of the sign is the source if it is a name or a role.
/// </summary>
internal static class HeadlineAttributions
{
    private const int LongestSource = 60;

    /// <summary>The attribution of a headline, or null.</summary>
    /// <param name="namesSomeone">Whether a span is, as a whole, somebody who can speak.</param>
    public static Attribution? Find(string text, TextSpan headline, Func<TextSpan, bool> namesSomeone)
    {
        for (var i = headline.End - 2; i > headline.Start; i--)
        {
            if (!IsSign(text, i, headline))
            {
                continue;
            }

            var before = new TextSpan(headline.Start, i).Trim(text);
            var after = new TextSpan(i + 1, headline.End).Trim(text);
            var sign = new TextSpan(i, i + 1);
            if (Fits(after, before) && namesSomeone(after))
            {
                return Make(Unquoted(text, before), sign, after);
            }

            if (text[i] == ':' && Fits(before, after) && namesSomeone(before))
            {
                return Make(Unquoted(text, after), sign, before);
            }
        }

        return null;
    }

    private static bool IsSign(string text, int at, TextSpan headline) =>
        text[at] switch
        {
            '—' or '–' => true,
            ':' => char.IsWhiteSpace(text[at + 1]),
            '-' => at + 1 < headline.End && text[at - 1] == ' ' && text[at + 1] == ' ',
            _ => false,
        };

    private static bool Fits(TextSpan source, TextSpan content) =>
        source.Length is > 1 and <= LongestSource && content.Length > source.Length;

    private static TextSpan Unquoted(string text, TextSpan span) =>
        span.Length > 2 && QuoteMarks.IsDouble(text[span.Start]) && QuoteMarks.IsDouble(text[span.End - 1])
            ? new TextSpan(span.Start + 1, span.End - 1)
            : span;

    private static Attribution Make(TextSpan content, TextSpan sign, TextSpan source) =>
        new([content], sign, new SourcePhrase(source, [source], IsPronoun: false), []);
}
