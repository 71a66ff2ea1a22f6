using System.Text;

namespace Parallax.Analysis.Reports.Views;

/// <summary>
/// Text cut into what can be shown as it is and what must be shown by its code: control characters and characters that
/// change the direction or the look of others without being seen ("Trojan Source", CVE-2021-42574). Such characters are
/// shown, never obeyed.
/// </summary>
public static class VisibleText
{
    /// <summary>One run: text, or the one hidden character with its name.</summary>
    /// <param name="Text">The characters.</param>
    /// <param name="Code">"U+202E" for a hidden character; null for text to be shown as it is.</param>
    /// <param name="Name">What the hidden character would do.</param>
    public readonly record struct Run(string Text, string? Code, string? Name);

    /// <summary>The runs of <paramref name="text"/>; together they are all of it.</summary>
    public static IEnumerable<Run> Runs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cut(text);
    }

    /// <summary>The text with each hidden character as "⟨U+202E⟩".</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var run in Runs(text))
        {
            plain.Append(run.Code is null ? run.Text : $"⟨{run.Code}⟩");
        }

        return plain.ToString();
    }

    private static IEnumerable<Run> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (NameOf(text[i]) is not { } name)
            {
                continue;
            }

            if (i > start)
            {
                yield return new Run(text[start..i], null, null);
            }

            yield return new Run(text[i..(i + 1)], $"U+{(int)text[i]:X4}", name);
            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return new Run(text[start..], null, null);
        }
    }

    private static string? NameOf(char c) =>
        c switch
        {
            '\n' or '\r' or '\t' => null,
            < ' ' or (>= '\u007F' and <= '\u009F') => "control character",
            '\u200E' or '\u200F' or '\u061C' => "direction mark",
            >= '\u202A' and <= '\u202E' => "direction override or embedding",
            >= '\u2066' and <= '\u2069' => "direction isolate",
            >= '\u2060' and <= '\u2065' => "invisible format character",
            >= '\u206A' and <= '\u206F' => "invisible format character",
            '\u200B' or '\uFEFF' => "space of no width",
            >= '\uFFF9' and <= '\uFFFB' => "annotation character",
            _ => null,
        };
}
