namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>Words that stand once in a block of columns and once in a block of words, in one order on both sides.</summary>
internal static class Anchors
{
    private const int Several = -1;

    public static List<(int Column, int Word)> Of(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        Range columnRange,
        Range wordRange
    )
    {
        var (firstColumn, height) = columnRange.GetOffsetAndLength(columns.Count);
        var (firstWord, width) = wordRange.GetOffsetAndLength(words.Count);
        var columnOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = firstColumn; c < firstColumn + height; c++)
        {
            foreach (var cell in columns[c])
            {
                if (cell is { IsMark: false })
                {
                    columnOf[cell.Form] = columnOf.GetValueOrDefault(cell.Form, c) == c ? c : Several;
                }
            }
        }

        var wordOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var w = firstWord; w < firstWord + width; w++)
        {
            wordOf[words[w].Form] = wordOf.ContainsKey(words[w].Form) ? Several : w;
        }

        var pairs = new List<(int Column, int Word)>();
        for (var w = firstWord; w < firstWord + width; w++)
        {
            if (wordOf[words[w].Form] == w && columnOf.GetValueOrDefault(words[w].Form, Several) is >= 0 and var c)
            {
                pairs.Add((c, w));
            }
        }

        return Ascending(pairs);
    }

    /// <summary>The longest run of pairs, ascending in words already, that ascends in columns too.</summary>
    private static List<(int Column, int Word)> Ascending(List<(int Column, int Word)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int low = 0,
                high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].Column < pairs[i].Column ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            run.Add(pairs[i]);
        }

        run.Reverse();
        return run;
    }
}
