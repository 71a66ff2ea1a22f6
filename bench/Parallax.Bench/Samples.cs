using System.Text;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Bench;

/// <summary>The plain articles of <c>samples/</c> as one text, a line a block.</summary>
internal static class Samples
{
    static Samples()
    {
        var text = new StringBuilder();
        var blocks = new List<TextSpan>();
        foreach (var line in SampleFiles.Lines())
        {
            blocks.Add(new TextSpan(text.Length, text.Length + line.Length));
            text.Append(line).Append('\n');
        }

        Text = text.ToString();
        Blocks = [.. blocks];
        Parsed = LanguageModel.Default.Parse(Text, Blocks);
    }

    /// <summary>The text.</summary>
    public static string Text { get; }

    /// <summary>Its lines.</summary>
    public static TextSpan[] Blocks { get; }

    /// <summary>All that is found in it.</summary>
    public static ParsedText Parsed { get; }
}
