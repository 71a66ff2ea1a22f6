using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Cli.Mcp.Shapes;

/// <summary>Words of an article where they stand.</summary>
internal record EvidenceItem(string Article, int Start, int End, string Text)
{
    /// <summary>Whether the stretch goes on behind <see cref="End"/>: a long one is cut for the answer's sake.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cut { get; init; }

    /// <summary>The evidence; of a long one the beginning, which is a slice of the article like the whole.</summary>
    public static EvidenceItem Of(Evidence evidence, int longest)
    {
        var length = Length(evidence.Text, longest);
        return new EvidenceItem(evidence.Article, evidence.Start, evidence.Start + length, evidence.Text[..length])
        {
            Cut = length < evidence.Text.Length,
        };
    }

    /// <summary>How much of a text is shown: all of it, or what ends with a word.</summary>
    public static int Length(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', longest);
        var end = space > longest / 2 ? space : longest;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
