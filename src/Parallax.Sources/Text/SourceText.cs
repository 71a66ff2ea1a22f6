using Parallax.Core;
using Parallax.Sources.Files;

namespace Parallax.Sources.Text;

/// <summary>Decodes a whole source, or says in one line why it cannot be read as text.</summary>
internal static class SourceText
{
    /// <summary>The source's characters, not normalised, or the failure; exactly one is null.</summary>
    public static (string? Text, string? Failure) Of(Source source, bool markup, string? charset = null)
    {
        var bytes = source.Content.Span;
        var name = Name(source);
        if (BinaryContent.Name(bytes) is { } format)
        {
            return (null, $"{name}: is {format}, not text; save it as text or HTML first");
        }

        return TextDecoder.Decode(bytes, markup, charset) is { } decoded
            ? (decoded.Text, null)
            : (null, $"{name}: is not text (too many control bytes); give text, Markdown, HTML or JSONL");
    }

    /// <summary>The failure of a source in which nothing is left to read.</summary>
    public static ReadResult NoText(Source source) =>
        ReadResult.Failed($"{Name(source)}: holds no text, only blanks; nothing to read");

    /// <summary>What a failure calls the source.</summary>
    public static string Name(Source source) =>
        source.Path == FileSource.StandardInput ? "standard input" : FileSource.Shown(source.Path);
}
