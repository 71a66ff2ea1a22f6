namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>Words that two texts share in a row.</summary>
internal static class CommonRun
{
    // Seven equal words in a row stand in two reports of one event where both quote one utterance.
    private const int Utterance = 7;
    private const int Longest = 400;

    /// <summary>Whether they share so many words in a row that both quote one utterance. Looks at the first 400 words of each.</summary>
    public static bool IsUtterance(string left, string right)
    {
        var a = Words(left);
        var b = Words(right);
        if (Math.Min(a.Length, b.Length) < Utterance)
        {
            return false;
        }

        var runs = new int[b.Length + 1];
        foreach (var word in a)
        {
            for (var j = b.Length; j > 0; j--)
            {
                runs[j] = string.Equals(word, b[j - 1], StringComparison.OrdinalIgnoreCase) ? runs[j - 1] + 1 : 0;
                if (runs[j] >= Utterance)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] Words(string text) =>
        [
            .. text.Split([' ', ',', '.', '"', ';', ':', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Take(Longest),
        ];
}
