using System.Globalization;

namespace Parallax.Cli.Mcp;

/// <summary>The number of a story as a model writes it.</summary>
internal static class StoreNumber
{
    /// <summary>Most characters of one: "s" and the digits of a long.</summary>
    public const int Longest = 20;

    /// <summary>The number of "s12".</summary>
    /// <exception cref="ToolFault">It is none.</exception>
    public static long OfStory(string id) =>
        id is ['s' or 'S', .. var digits]
        && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ToolFault("id is s and a number, as the tool stories lists it; example: s12");
}
