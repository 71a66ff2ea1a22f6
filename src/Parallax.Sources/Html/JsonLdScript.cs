using System.Text.Json;

namespace Parallax.Sources.Html;

/// <summary>Reads the JSON of a script as sites write it: line ends inside strings, wrappers of comments and CDATA, semicolons.</summary>
internal static class JsonLdScript
{
    private const int MostDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MostDepth,
    };

    /// <summary>The document; null where the script is no JSON.</summary>
    public static JsonDocument? Parse(string script)
    {
        var json = string.Create(
                script.Length,
                script,
                static (clean, original) =>
                {
                    for (var i = 0; i < clean.Length; i++)
                    {
                        clean[i] = char.IsControl(original[i]) ? ' ' : original[i];
                    }
                }
            )
            .Trim();
        var start = json.AsSpan().IndexOfAny('{', '[');
        var end = json.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
        {
            return null;
        }

        // "<![CDATA[" has a bracket of its own.
        if (json.AsSpan(start).StartsWith("[CDATA["))
        {
            start = json.AsSpan(start + 7).IndexOfAny('{', '[') is var at and >= 0 ? start + 7 + at : start;
            end = json.LastIndexOf('}');
        }

        try
        {
            return end < start ? null : JsonDocument.Parse(json.AsMemory(start, end + 1 - start), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
