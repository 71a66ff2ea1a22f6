namespace Parallax.Analysis.Comparisons;

/// <summary>The letters of articles, as an edition gives its witnesses: "A", "B", ... "Z", "A2".</summary>
internal static class Sigla
{
    /// <summary>The letter of the article at <paramref name="index"/>.</summary>
    public static string Of(int index)
    {
        var letter = (char)('A' + index % 26);
        return index < 26 ? letter.ToString() : $"{letter}{index / 26 + 1}";
    }
}
