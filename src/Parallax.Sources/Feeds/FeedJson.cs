using System.Text.Json;
using Parallax.Sources.Text;

namespace Parallax.Sources.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class FeedJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    /// <summary>Fills the feed, or says why it cannot.</summary>
    public static string? Read(ReadOnlyMemory<byte> content, FeedBuilder feed)
    {
        try
        {
            using var document = JsonDocument.Parse(content, Options);
            return JsonText.Find(document.RootElement, "items") is { ValueKind: JsonValueKind.Array } items
                ? Fill(document.RootElement, items, feed)
                : "is JSON, but no JSON Feed: it has no items";
        }
        catch (JsonException error)
        {
            return $"is not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}); it may be torn";
        }
    }

    private static string? Fill(JsonElement root, JsonElement items, FeedBuilder feed)
    {
        feed.Title(Encoded(JsonText.Of(root, "title")));
        feed.Home(JsonText.Of(root, "home_page_url"));
        feed.Language(JsonText.Of(root, "language"));
        foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
        {
            if (feed.Begin() is { } entry)
            {
                Fill(item, entry);
                feed.End(entry);
            }
        }

        return null;
    }

    private static void Fill(JsonElement item, EntryBuilder entry)
    {
        entry.Id(JsonText.Of(item, "id"), isAddress: true);
        entry.Link(JsonText.Of(item, "url"));
        entry.Link(JsonText.Of(item, "external_url"));
        entry.Title(Encoded(JsonText.Of(item, "title")));
        entry.PublishedAt(JsonText.Of(item, "date_published"), "feed date_published");
        entry.UpdatedAt(JsonText.Of(item, "date_modified"));
        entry.Language(JsonText.Of(item, "language"));
        entry.Content(JsonText.Of(item, "content_html") ?? Paragraphs(JsonText.Of(item, "content_text")));
        entry.Summary(Paragraphs(JsonText.Of(item, "summary")));
        foreach (var author in JsonText.Objects(item, "authors").Concat(JsonText.Objects(item, "author")))
        {
            entry.Author(Encoded(JsonText.Of(author, "name")));
        }
    }

    private static string? Encoded(string? text) => System.Net.WebUtility.HtmlEncode(text);

    private static string? Paragraphs(string? text) =>
        text is null
            ? null
            : "<p>"
                + System
                    .Net.WebUtility.HtmlEncode(text.ReplaceLineEndings("\n"))
                    .Replace("\n\n", "</p><p>", StringComparison.Ordinal)
                    .Replace("\n", "<br>", StringComparison.Ordinal)
                + "</p>";
}
