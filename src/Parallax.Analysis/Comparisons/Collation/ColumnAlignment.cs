namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>
/// Aligns the columns of a collation with the words of one more witness. Yields pairs of indices, -1 for a gap, such
/// that both sides ascend and are complete.
/// </summary>
/// <remarks>
/// Up to <see cref="MaxCells"/> cells the optimal alignment is computed. Larger blocks are first divided at words that
/// stand once on each side (Cohen's patience diff), at most <see cref="MaxRounds"/> times; what then is still too large
/// shares nothing worth showing and is given as a cut and an insertion. So time is linear in the words but for a factor
/// of <see cref="MaxCells"/>'s root, and memory never exceeds <see cref="MaxCells"/> bytes beside the result.
/// </remarks>
internal static class ColumnAlignment
{
    /// <summary>500 by 500 words: longer than a quotation, a quarter of a megabyte.</summary>
    private const int MaxCells = 250_000;
    private const int MaxRounds = 6;

    private readonly record struct Block(int Column, int ColumnEnd, int Word, int WordEnd, int Round)
    {
        public long Cells => (long)(ColumnEnd - Column) * (WordEnd - Word);
    }

    /// <summary>The pairs; <paramref name="joined"/> witnesses stand in the columns already.</summary>
    public static List<(int Column, int Word)> Of(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        int joined
    )
    {
        var pairs = new List<(int, int)>(columns.Count + words.Count);
        var open = new Stack<Block>();
        open.Push(new Block(0, columns.Count, 0, words.Count, 0));
        while (open.TryPop(out var block))
        {
            if (block.Cells <= MaxCells)
            {
                OptimalAlignment.Append(
                    columns,
                    words,
                    block.Column..block.ColumnEnd,
                    block.Word..block.WordEnd,
                    joined,
                    pairs
                );
            }
            else if (block.Round == MaxRounds || !Divide(columns, words, block, open))
            {
                pairs.AddRange(Enumerable.Range(block.Column, block.ColumnEnd - block.Column).Select(c => (c, -1)));
                pairs.AddRange(Enumerable.Range(block.Word, block.WordEnd - block.Word).Select(w => (-1, w)));
            }
        }

        return pairs;
    }

    private static bool Divide(
        IReadOnlyList<CollatedWord?[]> columns,
        IReadOnlyList<CollatedWord> words,
        Block block,
        Stack<Block> open
    )
    {
        var anchors = Anchors.Of(columns, words, block.Column..block.ColumnEnd, block.Word..block.WordEnd);
        if (anchors.Count == 0)
        {
            return false;
        }

        // Last first, for a stack; each block ends with its anchor, which the optimal alignment joins again.
        var (columnEnd, wordEnd) = (block.ColumnEnd, block.WordEnd);
        for (var i = anchors.Count - 1; i >= -1; i--)
        {
            var (column, word) = i < 0 ? (block.Column, block.Word) : anchors[i];
            open.Push(new Block(column, columnEnd, word, wordEnd, block.Round + 1));
            (columnEnd, wordEnd) = (column, word);
        }

        return true;
    }
}
