namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// One number for a pair of statements, whichever comes first: tables keyed by it start quicker than by a tuple, whose
/// methods would be compiled at run time.
/// </summary>
internal static class PairKey
{
    public static long Of(int a, int b) => ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
}
