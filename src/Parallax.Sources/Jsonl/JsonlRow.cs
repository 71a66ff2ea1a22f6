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
                : ReadResult.Failed(NoObject(where));
        }
        catch (JsonException error)
        {
            return ReadResult.Failed(NoJson(where, error));
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed(HalfCharacter(where));
        }
    }

    /// <summary>What tells a row from the others, without reading its article; or what is wrong with it.</summary>
    public static (RowHead? Head, string? Failure) Head(string where, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var row = JsonDocument.Parse(line, Options);
            return row.RootElement.ValueKind == JsonValueKind.Object
                ? Head(row.RootElement, where)
                : (null, NoObject(where));
        }
        catch (JsonException error)
        {
            return (null, NoJson(where, error));
        }
        catch (InvalidOperationException)
        {
            return (null, HalfCharacter(where));
        }
    }

    private static (RowHead? Head, string? Failure) Head(JsonElement row, string where)
    {
        var names = row.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.Overlaps(["text", "html"]) && Wire.NinjsReader.IsItem(names))
        {
            return (new RowHead(Wire.NinjsReader.Uri(row), null, ItemKind.Ninjs), null);
        }

        var failure = Missing(row, where);
        return failure is null ? (new RowHead(Id(row), Field(row, "url"), ItemKind.JsonRow), null) : (null, failure);
    }

    // What an article of the row would lack.
    private static string? Missing(JsonElement row, string where)
    {
        if (Id(row) is null)
        {
            return $"{where}: has no id; a row needs \"id\" and \"text\" or \"html\"";
        }

        var date = Field(row, "date");
        return date is not null && StatedDate.Parse(date) is null
                ? $"{where}: date \"{Shortened(date)}\" is no day; write YYYY-MM-DD"
            : Field(row, "text") is null && Field(row, "html") is null ? NoText(where)
            : null;
    }

    private static string? Id(JsonElement row) => JsonText.Of(row, "id");

    private static string NoObject(string where) => $"{where}: is not a JSON object; each line is one article";

    private static string NoJson(string where, JsonException error)
    {
        var column = error.BytePositionInLine is { } position ? $" at byte {position + 1}" : string.Empty;
        return $"{where}: is not valid JSON{column}; the line may be torn";
    }

    private static string HalfCharacter(string where) =>
        $"{where}: holds half a character (a lone surrogate escape); write it anew as UTF-8";

    private static string NoText(string where) =>
        $"{where}: has no article text; a row needs \"text\" or \"html\" with words in it";

    private static ReadResult Read(JsonElement row, string path, string where, ReadOnlyMemory<byte> line)
    {
        if (Missing(row, where) is { } failure)
        {
            return ReadResult.Failed(failure);
        }

        if (Body(row) is not { } body)
        {
            return ReadResult.Failed(NoText(where));
        }

        var date = Field(row, "date");
        var published = StatedDate.Parse(date);
        var headline = TextNormaliser.Normalise(Field(row, "headline") ?? string.Empty);
        return ReadResult.Of(
            body with
            {
                Id = FileSource.Shown(Id(row)!),
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
