using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Spectre.Console;

namespace Parallax.Cli.Terminal;

/// <summary>
/// A kind of difference by name and colour; the name always stands with it. Only colours of the terminal's own theme,
/// which its user chose to be readable on its ground.
/// </summary>
internal static class DifferenceColours
{
    public static Words Name(DifferenceType type) => new(DifferenceWords.NameOf(type), new Style(Of(type)));

    /// <summary>The kind's name in brackets, never apart from them.</summary>
    public static Words Tag(DifferenceType type) => new($"[{DifferenceWords.NameOf(type)}]", new Style(Of(type)));

    /// <summary>The words that differ: underlined too, for whoever tells colours badly.</summary>
    public static Style Mark(DifferenceType type) => new(Of(type), decoration: Decoration.Underline);

    /// <summary>Names of kinds, "agent, number".</summary>
    public static IEnumerable<Words> Names(IEnumerable<DifferenceType> types) =>
        types.SelectMany((type, i) => i == 0 ? [Name(type)] : new Words[] { ", ", Name(type) });

    private static Color Of(DifferenceType type) =>
        type switch
        {
            DifferenceType.Agent => Color.Red,
            DifferenceType.Number => Color.Yellow,
            DifferenceType.Date => Color.Aqua,
            DifferenceType.Place => Color.Lime,
            DifferenceType.Polarity => Color.Fuchsia,
            DifferenceType.Speaker => Color.Blue,
            DifferenceType.Quotation => Color.Teal,
            DifferenceType.Label => Color.Purple,
            DifferenceType.Attribution => Color.Green,
            DifferenceType.Certainty => Color.Olive,
            _ => Color.Default,
        };
}
