namespace Parallax.Eval.Expectations;

/// <summary>Texts cut for one line of a table.</summary>
internal static class Brief
{
    private const int Most = 70;

    /// <summary>The text on one line, its middle cut where it is long.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Most ? line : $"{line[..(Most - 20)]} … {line[^17..]}";
    }
}
