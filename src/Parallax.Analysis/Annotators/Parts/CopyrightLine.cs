using System.Buffers;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Reads whose the page is: "© 2024 Skarn Courier. All rights reserved.", "Copyright Skarn Courier 2024".</summary>
internal static class CopyrightLine
{
    private const int MaxLength = 140;

    private static readonly string[] Openings = ["copyright ©", "copyright (c)", "copyright", "(c)", "©"];

    private static readonly SearchValues<char> Around = SearchValues.Create(" ,.-–0123456789|");

    /// <summary>The owner's name; null where the line states none, or no year, as a picture's credit.</summary>
    public static TextSpan? Owner(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        if (words.Length > MaxLength || !words.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        foreach (var opening in Openings)
        {
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return Name(words, opening.Length) is { } range
                    ? new TextSpan(line.Start + range.Start, line.Start + range.End)
                    : null;
            }
        }

        return null;
    }

    private static (int Start, int End)? Name(ReadOnlySpan<char> words, int start)
    {
        start += words[start..].IndexOfAnyExcept(Around) is var first and >= 0 ? first : 0;
        var rest = words[start..];
        var end = rest.IndexOf(". ", StringComparison.Ordinal);
        var name = end < 0 ? rest : rest[..end];
        var rights = name.IndexOf(" all rights", StringComparison.OrdinalIgnoreCase);
        name = rights < 0 ? name : name[..rights];
        name = name[..(name.LastIndexOfAnyExcept(Around) + 1)];
        return OutletName.Fits(name) ? (start, start + name.Length) : null;
    }
}
