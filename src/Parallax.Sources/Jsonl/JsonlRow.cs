using System.Text.Json;
using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Html;
using Parallax.Sources.Text;

namespace Parallax.Sources.Jsonl;

/// <summary>Reads one row.</summary>
internal static class JsonlRow
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The row's article, or what is wrong with it.</summary>
    /// <param name="path">How the user named the file.</param>
    /// <param name="where">What a failure calls the row: "rows.jsonl line 3".</param>
    /// <param name="line">The row's bytes.</param>
    public static ReadResult Read(string path, string where, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var row = JsonDocument.Parse(line, Options);
            return row.RootElement.ValueKind == JsonValueKind.Object
                ? Read(row.RootElement, path, where, line)
                : ReadResult.Failed($"{where}: is not a JSON object; each line is one article");
        }
        catch (JsonException error)
        {
            var column = error.BytePositionInLine is { } position ? $" at byte {position + 1}" : string.Empty;
            return ReadResult.Failed($"{where}: is not valid JSON{column}; the line may be torn");
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed(
                $"{where}: holds half a character (a lone surrogate escape); write it anew as UTF-8"
            );
        }
    }

    private static ReadResult Read(JsonElement row, string path, string where, ReadOnlyMemory<byte> line)
    {
        var id =
            row.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number
                ? number.GetRawText()
                : Field(row, "id");
        if (id is null)
        {
            return ReadResult.Failed($"{where}: has no id; a row needs \"id\" and \"text\" or \"html\"");
        }

        var date = Field(row, "date");
        var published = StatedDate.Parse(date);
        if (date is not null && published is null)
        {
            return ReadResult.Failed($"{where}: date \"{Shortened(date)}\" is no day; write YYYY-MM-DD");
        }

        if (Body(row) is not { } body)
        {
            return ReadResult.Failed(
                $"{where}: has no article text; a row needs \"text\" or \"html\" with words in it"
            );
        }

        var headline = TextNormaliser.Normalise(Field(row, "headline") ?? string.Empty);
        return ReadResult.Of(
            body with
            {
                Id = FileSource.Shown(id),
                Path = path,
                Sha256 = FileSource.Of(path, line).Sha256,
                Url = Field(row, "url") ?? body.Url,
                Outlet = Field(row, "outlet") is { } outlet
                    ? new Stated<string>(TextNormaliser.Normalise(outlet), "row's outlet")
                    : body.Outlet,
                Published = published is { } day ? new Stated<DateOnly>(day, "row's date") : body.Published,
                Headline =
                    headline.Length > 0
                        ? new Stated<string>(headline, "row's headline", FirstLine(body.Text, headline))
                        : body.Headline,
            }
        );
    }

    private static Article? Body(JsonElement row)
    {
        if (Field(row, "text") is { } raw && TextNormaliser.Normalise(raw) is { Length: > 0 } text)
        {
            return new Article
            {
                Id = string.Empty,
                Path = string.Empty,
                Sha256 = string.Empty,
                Text = text,
            };
        }

        return Field(row, "html") is { } html ? HtmlArticleText.Of(HtmlArticleExtractor.Extract(html)) : null;
    }

    private static TextSpan? FirstLine(string text, string headline) =>
        text.StartsWith(headline, StringComparison.Ordinal)
        && (text.Length == headline.Length || text[headline.Length] == '\n')
            ? new TextSpan(0, headline.Length)
            : null;

    // Missing, null, empty and of another type are all the same: not stated.
    private static string? Field(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    private static string Shortened(string text) =>
        FileSource.Shown(text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "..."));
}
