namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>Words in quotation marks that two statements share in a row.</summary>
internal static class CommonRun
{
    /// <summary>
    /// Words in a row that reports do not share by chance. Not tuned: no set but samequote holds such pairs, and that set
    /// is made of runs of seven.
    /// </summary>
    public const int Utterance = 6;

    private const int MostWords = 400;

    /// <summary>The words of a statement that stand in marks: all of them, or what its own marks hold. The first 400.</summary>
    /// <param name="text">With straight marks, as <see cref="StoryStatement.PlainText"/>.</param>
    public static string[] Marked(string text)
    {
        var pieces = text.Split('"');
        var marked = pieces.Length < 3 ? [text] : pieces.Where((_, i) => i % 2 == 1);
        return
        [
            .. marked
                .SelectMany(piece =>
                    piece.Split(
                        [' ', ',', '.', ';', ':', '!', '?', '(', ')', '—', '–', '…'],
                        StringSplitOptions.RemoveEmptyEntries
                    )
                )
                .Select(word => word.Trim('\''))
                .Take(MostWords),
        ];
    }

    /// <summary>Length of the longest row of equal terms.</summary>
    public static int Longest(int[] left, int[] right)
    {
        Span<int> runs = right.Length < 64 ? stackalloc int[64] : new int[right.Length + 1];
        runs.Clear();
        var longest = 0;
        foreach (var word in left)
        {
            for (var j = right.Length; j > 0; j--)
            {
                runs[j] = word == right[j - 1] ? runs[j - 1] + 1 : 0;
                longest = Math.Max(longest, runs[j]);
            }
        }

        return longest;
    }

    /// <summary>Whether both hold so many of the same words in a row that they quote one utterance.</summary>
    /// <param name="left">Words by number: equal words have equal numbers.</param>
    /// <param name="right">Those of the other.</param>
    public static bool IsUtterance(int[] left, int[] right) =>
        Math.Min(left.Length, right.Length) >= Utterance && Longest(left, right) >= Utterance;
}
