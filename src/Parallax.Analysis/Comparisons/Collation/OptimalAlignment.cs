namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>Needleman and Wunsch's alignment of two small blocks, traced back over one byte a cell.</summary>
internal static class OptimalAlignment
{
    // A pair of unlike words is cheaper than a cut and an insertion, so that "agree" stands under "share"; four words
    // that agree outweigh any one that does not.
    private const int Same = 4;
    private const int Alike = 1;
    private const int Unlike = -1;
    private const int Gap = -1;

    private const byte Both = 0;
    private const byte ColumnOnly = 1;
    private const byte WordOnly = 2;

    public static void Append(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        Range columnRange,
        Range wordRange,
        List<(int, int)> pairs
    )
    {
        var (column, height) = columnRange.GetOffsetAndLength(columns.Count);
        var (word, width) = wordRange.GetOffsetAndLength(words.Count);
        var steps = Fill(columns, words, column, height, word, width);
        var first = pairs.Count;
        int i = height,
            j = width;
        while (i > 0 || j > 0)
        {
            var step =
                i == 0 ? WordOnly
                : j == 0 ? ColumnOnly
                : steps[(i - 1) * width + j - 1];
            pairs.Add((step == WordOnly ? -1 : column + --i, step == ColumnOnly ? -1 : word + --j));
        }

        pairs.Reverse(first, pairs.Count - first);
    }

    private static byte[] Fill(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        int column,
        int height,
        int word,
        int width
    )
    {
        var steps = new byte[height * width];
        var row = new int[width + 1];
        for (var j = 1; j <= width; j++)
        {
            row[j] = j * Gap;
        }

        for (var i = 1; i <= height; i++)
        {
            var diagonal = row[0];
            row[0] = i * Gap;
            for (var j = 1; j <= width; j++)
            {
                var both = diagonal + Score(columns[column + i - 1], words[word + j - 1]);
                var (cut, insert) = (row[j] + Gap, row[j - 1] + Gap);
                diagonal = row[j];
                row[j] = Math.Max(both, Math.Max(cut, insert));
                steps[(i - 1) * width + j - 1] =
                    row[j] == both ? Both
                    : row[j] == cut ? ColumnOnly
                    : WordOnly;
            }
        }

        return steps;
    }

    private static int Score(CollatedWord?[] column, CollatedWord word)
    {
        var best = Unlike;
        foreach (var other in column)
        {
            if (other is not null && other.Form == word.Form)
            {
                return other.IsMark ? Alike : Same;
            }

            if (other is not null && AreAlike(other.Form, word.Form))
            {
                best = Alike;
            }
        }

        return best;
    }

    // "withdraw" and "withdrawn": most of the longer word is a common beginning.
    private static bool AreAlike(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= 4 && common * 5 >= Math.Max(a.Length, b.Length) * 3;
    }
}
