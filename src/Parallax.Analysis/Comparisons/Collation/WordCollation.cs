namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>
/// Witnesses of one wording, aligned word by word as a critical apparatus aligns them. Immutable.
/// </summary>
/// <remarks>
/// Progressive alignment (Needleman and Wunsch 1970, witness after witness against the columns so far, as collation
/// programs such as CollateX do). Brackets, case and punctuation do not count, so that "[Azerbaijani President Ilham]"
/// stands over "(Azerbaijani) President (Ilham)". Time and memory are bounded: see <see cref="ColumnAlignment"/>.
/// </remarks>
public sealed class WordCollation
{
    private WordCollation(IReadOnlyList<string> witnesses, IReadOnlyList<CollationColumn> columns)
    {
        Witnesses = witnesses;
        Columns = columns;
    }

    /// <summary>The texts collated.</summary>
    public IReadOnlyList<string> Witnesses { get; }

    /// <summary>
    /// The columns in reading order. The words of one witness, read down the columns, are all its words in its order.
    /// </summary>
    public IReadOnlyList<CollationColumn> Columns { get; }

    /// <summary>
    /// The lowest share, over all pairs of witnesses, of the shorter one's words that the other has in the same column;
    /// 0 where a witness has no word, 1 for a single witness.
    /// </summary>
    public double Agreement
    {
        get
        {
            var lowest = 1.0;
            for (var a = 0; a < Witnesses.Count; a++)
            {
                for (var b = a + 1; b < Witnesses.Count; b++)
                {
                    lowest = Math.Min(lowest, SharedOf(a, b));
                }
            }

            return lowest;
        }
    }

    /// <summary>Collates <paramref name="witnesses"/>; their order is kept.</summary>
    public static WordCollation Of(params IReadOnlyList<string> witnesses)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        var columns = new List<CollatedWord?[]>();
        for (var w = 0; w < witnesses.Count; w++)
        {
            columns = Join(columns, WitnessWords.Of(witnesses[w]), w, witnesses.Count);
        }

        return new WordCollation(witnesses, [.. columns.Select(words => new CollationColumn(words))]);
    }

    private static List<CollatedWord?[]> Join(
        List<CollatedWord?[]> columns,
        List<CollatedWord> words,
        int witness,
        int count
    )
    {
        var joined = new List<CollatedWord?[]>(Math.Max(columns.Count, words.Count));
        foreach (var (column, word) in ColumnAlignment.Of(columns, words, witness))
        {
            var cells = column >= 0 ? columns[column] : new CollatedWord?[count];
            if (word >= 0)
            {
                cells[witness] = words[word];
            }

            joined.Add(cells);
        }

        return joined;
    }

    private double SharedOf(int a, int b)
    {
        int shared = 0,
            wordsOfA = 0,
            wordsOfB = 0;
        foreach (var column in Columns)
        {
            var (left, right) = (column.Words[a], column.Words[b]);
            wordsOfA += left is { IsMark: false } ? 1 : 0;
            wordsOfB += right is { IsMark: false } ? 1 : 0;
            shared += left is { IsMark: false } && left.Form == right?.Form ? 1 : 0;
        }

        var shorter = Math.Min(wordsOfA, wordsOfB);
        return shorter == 0 ? 0 : (double)shared / shorter;
    }
}
