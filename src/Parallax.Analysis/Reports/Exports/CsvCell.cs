using System.Buffers;
using System.Globalization;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>Cells of a CSV file after RFC 4180, and lists in them.</summary>
internal static class CsvCell
{
    // What spreadsheets take for the beginning of a formula, the wide forms of an East Asian one too.
    private const string Formula = "=+-@\t\r＝＋－＠";
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>
    /// A text. Where a spreadsheet would run it, an apostrophe is put before it, and one more before what already looks like
    /// such a cell, so that taking one away gives back the very words.
    /// </summary>
    public static string Text(string? text) => text is null ? string.Empty : Quote(IsFormula(text) ? "'" + text : text);

    /// <summary>A number.</summary>
    public static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A count or place.</summary>
    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A text of items divided by bars; a bar or backslash inside one has a backslash before it.</summary>
    public static string List(IEnumerable<string?> items) =>
        Text(string.Join('|', items.Select(item => item?.Replace("\\", "\\\\").Replace("|", "\\|"))));

    private static bool IsFormula(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && Formula.Contains(text[first]);
    }

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
}
