using System.Text.Json;
using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Wire;

/// <summary>Reads ninjs, IPTC's news in JSON, versions 1 to 3.</summary>
internal static class NinjsReader
{
    private const int MostPictures = 50;
    private const int LongestUri = 1_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    private static readonly string[] Own =
    [
        "body_text",
        "body_html",
        "body_xhtml",
        "bodies",
        "headline",
        "headlines",
        "versioncreated",
        "pubstatus",
        "description_text",
        "descriptions",
    ];

    /// <summary>Whether an object with these properties is one.</summary>
    public static bool IsItem(IReadOnlySet<string> names) => names.Contains("uri") && Own.Any(names.Contains);

    /// <summary>The item's own address; null where it has none or one too long.</summary>
    public static string? Uri(JsonElement root) =>
        JsonText.Of(root, "uri") is { Length: <= LongestUri } uri ? uri.Trim() : null;

    /// <summary>The item's own address; null where it has none or is no JSON.</summary>
    public static string? Uri(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8(content), Options);
            return Uri(document.RootElement);
        }
        catch (JsonException)
        {
            // Reading it will say so.
            return null;
        }
    }

    /// <summary>The article, with empty id, path and hash for the caller to set, or one line that says why there is none.</summary>
    public static ReadResult Read(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8(content), Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return ReadResult.Failed($"{name}: is JSON, but no ninjs: it is no object");
            }

            var story = new WireStory();
            Fill(root, story);
            return WireResult.Of(name, story);
        }
        catch (JsonException error)
        {
            return ReadResult.Failed(
                $"{name}: is not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}); it may be torn"
            );
        }
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content;

    private static void Fill(JsonElement root, WireStory story)
    {
        story.Status(JsonText.Of(root, "pubstatus"));
        story.Language(JsonText.Of(root, "language"));
        story.Headline(JsonText.Of(root, "headline") ?? Role(root, "headlines", "main"), "ninjs headline");
        story.Standfirst(JsonText.Of(root, "description_text") ?? Role(root, "descriptions", "summary"));
        story.Byline(JsonText.Of(root, "byline") ?? JsonText.Of(root, "by"));
        story.Dateline(JsonText.Of(root, "dateline"));
        story.Published(JsonText.Of(root, "firstcreated"), "ninjs firstcreated");
        story.Published(JsonText.Of(root, "contentcreated"), "ninjs contentcreated");
        story.Version(JsonText.Of(root, "versioncreated"), "ninjs versioncreated");
        story.Outlet(JsonText.Of(root, "provider"), "ninjs provider");
        story.Outlet(
            JsonText.Objects(root, "infosources").Select(s => JsonText.Of(s, "name")).FirstOrDefault(),
            "ninjs infosources"
        );
        story.Outlet(JsonText.Of(root, "source"), "ninjs source");
        story.Outlet(JsonText.Of(root, "copyrightholder"), "ninjs copyrightholder");
        story.Url(JsonText.Of(root, "uri"));
        foreach (var person in JsonText.Objects(root, "people").Concat(JsonText.Objects(root, "person")))
        {
            story.Author(JsonText.Of(person, "rel") is "creator" or "author" ? JsonText.Of(person, "name") : null);
        }

        Body(root, story);
        Pictures(root, story);
    }

    private static void Body(JsonElement root, WireStory story)
    {
        var html = JsonText.Of(root, "body_xhtml") ?? JsonText.Of(root, "body_html");
        var plain = JsonText.Of(root, "body_text");
        foreach (var body in JsonText.Objects(root, "bodies"))
        {
            var isHtml = JsonText.Of(body, "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
            html ??= isHtml ? JsonText.Of(body, "value") : null;
            plain ??= isHtml ? null : JsonText.Of(body, "value");
        }

        if (html is not null)
        {
            story.Html(html);
        }

        if (!story.HasBody && plain is not null)
        {
            story.Plain(plain);
        }
    }

    // An object by name in version 1, an array in 2 and later.
    private static void Pictures(JsonElement root, WireStory story)
    {
        if (JsonText.Find(root, "associations") is not { } all)
        {
            return;
        }

        var pictures = all.ValueKind switch
        {
            JsonValueKind.Object => all.EnumerateObject().Select(p => p.Value),
            JsonValueKind.Array => all.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (
            var picture in pictures.Where(p => JsonText.Of(p, "type") is "picture" or "graphic").Take(MostPictures)
        )
        {
            var caption =
                JsonText.Of(picture, "description_text")
                ?? Role(picture, "descriptions", "caption")
                ?? JsonText.Of(picture, "body_text")
                ?? JsonText.Of(picture, "headline");
            story.Block(caption, PartKind.Caption);
            story.Block(JsonText.Of(picture, "byline") ?? JsonText.Of(picture, "by"), PartKind.Credit);
        }
    }

    // The value of the role, else of the first.
    private static string? Role(JsonElement node, string name, string role)
    {
        var values = JsonText.Objects(node, name).ToList();
        var chosen = values.Find(v => JsonText.Of(v, "role") == role);
        return chosen.ValueKind == JsonValueKind.Object ? JsonText.Of(chosen, "value")
            : values.Count > 0 ? JsonText.Of(values[0], "value")
            : null;
    }
}
