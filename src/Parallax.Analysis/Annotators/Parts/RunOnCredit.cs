using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Finds a credit that runs on behind a caption without any mark, where the caption stands a second time without it: the
/// difference is the credit.
/// </summary>
internal static class RunOnCredit
{
    private const int Reach = 3;
    private const int MinCaption = 30;
    private const int MaxCredit = 110;

    /// <summary>Where the credit starts; null where the passage is not repeated by one of the next ones.</summary>
    public static int? Start(string text, IReadOnlyList<Passage> passages, int index)
    {
        var line = passages[index].Span;
        for (var next = index + 1; next <= index + Reach && next < passages.Count; next++)
        {
            var other = passages[next].Span;
            if (CommonPrefix(text, line, other) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    // Compared letter by letter with case, spacing and punctuation left out.
    private static int? CommonPrefix(string text, TextSpan line, TextSpan shorter)
    {
        int position = line.Start,
            letters = 0;
        for (var at = shorter.Start; at < shorter.End; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            while (position < line.End && !char.IsLetterOrDigit(text[position]))
            {
                position++;
            }

            if (position == line.End || char.ToLowerInvariant(text[position]) != char.ToLowerInvariant(text[at]))
            {
                return null;
            }

            position++;
            letters++;
        }

        return letters >= MinCaption && line.End - position <= MaxCredit ? AfterMarks(text, position, line.End) : null;
    }

    private static int AfterMarks(string text, int position, int end)
    {
        while (
            position < end && (char.IsWhiteSpace(text[position]) || text[position] is '.' or ',' or '"' or '”' or ')')
        )
        {
            position++;
        }

        return position;
    }
}
