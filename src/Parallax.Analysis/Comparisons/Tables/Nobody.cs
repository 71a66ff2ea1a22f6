using Parallax.Analysis.Annotators;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>Tells words that name nobody to a reader: "we", "which people", "the others" (<c>doers.txt</c>).</summary>
internal static class Nobody
{
    private static readonly WordList Words = WordList.Load("Tables/doers.txt");

    /// <summary>Whether all words of a doer are such.</summary>
    public static bool Is(string doer) =>
        doer.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Words["nobody"].Contains);
}
