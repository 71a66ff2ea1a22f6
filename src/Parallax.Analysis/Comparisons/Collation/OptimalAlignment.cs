namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>Needleman and Wunsch's alignment of two small blocks, traced back over one byte a cell.</summary>
internal static class OptimalAlignment
{
    // A pair of unlike words is cheaper than a cut and an insertion, so that "agree" stands under "share", most of all
    // in a column where every witness so far has a word; a word that agrees outweighs a few that do not.
    private const int Same = 8;
    private const int Alike = 2;
    private const int Unlike = -2;
    private const int UnlikeBesideGap = -3;
    private const int Gap = -2;

    private const byte Both = 0;
    private const byte ColumnOnly = 1;
    private const byte WordOnly = 2;

    public static void Append(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        Range columnRange,
        Range wordRange,
        int joined,
        List<(int, int)> pairs
    )
    {
        var (column, height) = columnRange.GetOffsetAndLength(columns.Count);
        var (word, width) = wordRange.GetOffsetAndLength(words.Count);
        var steps = Fill(columns, words, column, height, word, width, joined);
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
        int width,
        int joined
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
                var both = diagonal + Score(columns[column + i - 1], words[word + j - 1], joined);
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

    private static int Score(CollatedWord?[] column, CollatedWord word, int joined)
    {
        var best = Unlike;
        for (var witness = 0; witness < joined; witness++)
        {
            var other = column[witness];
            if (other is null)
            {
                best = best == Unlike ? UnlikeBesideGap : best;
            }
            else if (other.Form == word.Form)
            {
                return other.IsMark ? Alike : Same;
            }
            else if (AreAlike(other.Form, word.Form))
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
