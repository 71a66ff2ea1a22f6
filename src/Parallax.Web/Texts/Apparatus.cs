using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Web.Texts;

/// <summary>
/// A collation as it is set: the columns that stand under each other, and what a single witness says before or after
/// all the others, which reads better as a sentence of its own.
/// </summary>
/// <param name="Begins">What one witness alone says first; null where it is short or nobody does.</param>
/// <param name="Columns">The columns under each other.</param>
/// <param name="GoesOn">What one witness alone says last; null where it is short or nobody does.</param>
public sealed record Apparatus(LoneWords? Begins, IReadOnlyList<CollationColumn> Columns, LoneWords? GoesOn)
{
    /// <summary>Fewer lone words stay in the columns, where the cut is seen in its place.</summary>
    private const int LeastLone = 5;

    /// <summary>Sets <paramref name="collation"/>.</summary>
    public static Apparatus Of(WordCollation collation)
    {
        ArgumentNullException.ThrowIfNull(collation);
        var columns = collation.Columns;
        var first = LoneRun(columns);
        var last = LoneRun([.. columns.Skip(first).Reverse()]);
        return new Apparatus(
            Words(collation, columns.Take(first)),
            [.. columns.Skip(first).SkipLast(last)],
            Words(collation, columns.TakeLast(last))
        );
    }

    private static int LoneRun(IReadOnlyList<CollationColumn> columns)
    {
        if (columns.Count == 0 || LoneWitness(columns[0]) is not { } witness)
        {
            return 0;
        }

        var length = columns.TakeWhile(column => LoneWitness(column) == witness).Count();
        return length >= LeastLone && length < columns.Count ? length : 0;
    }

    private static int? LoneWitness(CollationColumn column)
    {
        var present = Enumerable.Range(0, column.Words.Count).Where(i => column.Words[i] is not null).Take(2).ToList();
        return present.Count == 1 ? present[0] : null;
    }

    private static LoneWords? Words(WordCollation collation, IEnumerable<CollationColumn> columns)
    {
        var run = columns.ToList();
        if (run.Count == 0)
        {
            return null;
        }

        var witness = LoneWitness(run[0])!.Value;
        var (first, last) = (run[0].Words[witness]!, run[^1].Words[witness]!);
        return new LoneWords(witness, collation.Witnesses[witness][first.Span.Start..last.Span.End]);
    }
}

/// <summary>Words that one witness has alone.</summary>
/// <param name="Witness">Its index.</param>
/// <param name="Text">The words as they stand.</param>
public sealed record LoneWords(int Witness, string Text);
