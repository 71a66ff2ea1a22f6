using System.Net;
using System.Text.Json;

namespace Parallax.Sources.Html;

/// <summary>What a page's JSON-LD says of the article it holds (schema.org <c>Article</c> and its kinds).</summary>
/// <param name="Headline">Title.</param>
/// <param name="Publisher">Name of the publisher.</param>
/// <param name="Published">Time of publication, as written.</param>
/// <param name="Url">Its address.</param>
/// <param name="Authors">Names of its authors.</param>
/// <param name="Body">The running text, perhaps with tags in it.</param>
/// <param name="Modified">Time of its last change, as written.</param>
/// <param name="Language">Its language, as written.</param>
internal sealed record JsonLdArticle(
    string? Headline,
    string? Publisher,
    string? Published,
    string? Url,
    IReadOnlyList<string> Authors,
    string? Body,
    string? Modified,
    string? Language
)
{
    private const int MostNodes = 20_000;

    // More are no authors of an article.
    private const int MostAuthors = 50;

    /// <summary>The first article of the scripts; null where none holds one. A script that is no JSON is passed over.</summary>
    public static JsonLdArticle? Find(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (JsonLdScript.Parse(script) is not { } document)
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
                Names(article, "publisher", byId).FirstOrDefault(),
                Text(article, "datePublished"),
                Text(article, "url") ?? Text(article, "mainEntityOfPage"),
                [.. Names(article, "author", byId).Take(MostAuthors)],
                Text(article, "articleBody"),
                Text(article, "dateModified"),
                Text(article, "inLanguage")
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

    private static IEnumerable<string> Names(JsonElement node, string property, Dictionary<string, JsonElement> byId) =>
        !node.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(item => Name(item, byId)).OfType<string>()
        : Name(value, byId) is { } name ? [name]
        : [];

    // A name, or an object that has one, or that points at one that has.
    private static string? Name(JsonElement value, Dictionary<string, JsonElement> byId) =>
        value.ValueKind switch
        {
            JsonValueKind.String => WebUtility.HtmlDecode(value.GetString()),
            JsonValueKind.Object => Text(value, "name")
                ?? (Text(value, "@id") is { } id && byId.TryGetValue(id, out var named) ? Text(named, "name") : null),
            _ => null,
        };

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            // Sites put text made for HTML into it as it is: "Harbour Post &amp; Mail".
            ? WebUtility.HtmlDecode(text)
            : null;
}
