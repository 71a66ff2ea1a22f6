using System.Net;
using System.Text.Json;

namespace Parallax.Sources.Html;

/// <summary>What a page's JSON-LD says of the article it holds (schema.org <c>Article</c> and its kinds).</summary>
/// <param name="Headline">Title.</param>
/// <param name="Publisher">Name of the publisher.</param>
/// <param name="Published">Time of publication, as written.</param>
/// <param name="Url">Its address.</param>
/// <param name="Author">Name of the first author.</param>
/// <param name="Body">The running text, perhaps with tags in it.</param>
internal sealed record JsonLdArticle(
    string? Headline,
    string? Publisher,
    string? Published,
    string? Url,
    string? Author,
    string? Body
)
{
    private const int MostDepth = 64;
    private const int MostNodes = 20_000;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MostDepth,
    };

    /// <summary>The first article of the scripts; null where none holds one. A script that is no JSON is passed over.</summary>
    public static JsonLdArticle? Find(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (Parse(script) is not { } document)
            {
                continue;
            }

            using (document)
            {
                if (TryFind(document.RootElement) is { } article)
                {
                    return article;
                }
            }
        }

        return null;
    }

    private static JsonDocument? Parse(string script)
    {
        // Seen in the wild: bare line ends inside strings, CDATA and comment wrappers, a semicolon at the end.
        var json = new string([.. script.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
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

    private static JsonLdArticle? TryFind(JsonElement root)
    {
        try
        {
            return Find(root);
        }
        catch (InvalidOperationException)
        {
            // A string with half a character ("\ud800") cannot be had; what stands beside it is not to be trusted either.
            return null;
        }
    }

    private static JsonLdArticle? Find(JsonElement root)
    {
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        JsonElement? found = null;
        foreach (var node in Objects(root))
        {
            if (Text(node, "@id") is { } id && node.TryGetProperty("name", out _))
            {
                byId.TryAdd(id, node);
            }

            found ??= IsArticle(node) ? node : null;
        }

        return found is not { } article
            ? null
            : new JsonLdArticle(
                Text(article, "headline") ?? Text(article, "name"),
                Named(article, "publisher", byId),
                Text(article, "datePublished"),
                Text(article, "url") ?? Text(article, "mainEntityOfPage"),
                Named(article, "author", byId),
                Text(article, "articleBody")
            );
    }

    // Breadth first, so that the page's own article stands before one it mentions.
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && waiting.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var property in node.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        waiting.Enqueue(property.Value);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1);
        return types.Any(t =>
            t.ValueKind == JsonValueKind.String
            && t.GetString() is { } name
            && (
                name.EndsWith("Article", StringComparison.Ordinal)
                || name.EndsWith("BlogPosting", StringComparison.Ordinal)
                || name is "Report"
            )
        );
    }

    private static string? Named(JsonElement node, string property, Dictionary<string, JsonElement> byId)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        return value.ValueKind != JsonValueKind.Object
            ? null
            : Text(value, "name")
                ?? (Text(value, "@id") is { } id && byId.TryGetValue(id, out var named) ? Text(named, "name") : null);
    }

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            // Sites put text made for HTML into it as it is: "Harbour Post &amp; Mail".
            ? WebUtility.HtmlDecode(text)
            : null;
}
