using System.Text.Json;
using Parallax.Core;

namespace Parallax.Web.Pages.Reviews;

/// <summary>Whether picked words were said by somebody, as was found in the article when it was stored.</summary>
internal static class QuotedWords
{
    /// <summary>The picked words with who said them; null where they are the outlet's own.</summary>
    public static async Task<StoredQuotation?> FindAsync(
        IArticleStore store,
        long article,
        int start,
        int end,
        CancellationToken cancellation
    )
    {
        if (await store.AnnotationAsync(article, "quotations", cancellation).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        using var found = JsonDocument.Parse(json);
        // The innermost one: a quotation may stand inside another.
        return found
            .RootElement.EnumerateArray()
            .Select(quotation => (Json: quotation, Span: SpanOf(quotation)))
            .Where(quotation => quotation.Span.Start <= start && end <= quotation.Span.End)
            .OrderBy(quotation => quotation.Span.End - quotation.Span.Start)
            .Select(quotation => new StoredQuotation(
                start,
                end,
                string.Empty,
                quotation.Json.GetProperty("kind").GetString() ?? string.Empty,
                quotation.Json.GetProperty("source") is { ValueKind: JsonValueKind.Object } source
                    ? source.GetProperty("name").GetString()
                    : null
            ))
            .FirstOrDefault();
    }

    private static (int Start, int End) SpanOf(JsonElement quotation)
    {
        var content = quotation.GetProperty("content");
        return content.GetArrayLength() == 0
            ? (0, -1)
            : (
                content[0].GetProperty("start").GetInt32(),
                content[content.GetArrayLength() - 1].GetProperty("end").GetInt32()
            );
    }
}
