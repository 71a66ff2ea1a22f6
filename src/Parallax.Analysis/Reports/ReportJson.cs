using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Reports as JSON and back. The same report gives the same bytes.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Indented = new(Options(indented: true));
    private static readonly ReportJsonContext Compact = new(Options(indented: false));

    /// <summary>The whole report, indented, with a final line end.</summary>
    public static string Write(Report report) => JsonSerializer.Serialize(report, Indented.Report) + "\n";

    /// <summary>One article on one line, without a line end.</summary>
    public static string WriteLine(ArticleReport article) => JsonSerializer.Serialize(article, Compact.ArticleReport);

    /// <summary>The whole report on one line, without a line end.</summary>
    public static string WriteLine(Report report) => JsonSerializer.Serialize(report, Compact.Report);

    /// <summary>An article's findings one by one, as UTF-8 JSON by the names that the article has them under.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Sections(ArticleReport article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var whole = JsonSerializer.SerializeToUtf8Bytes(article with { Text = string.Empty }, Compact.ArticleReport);
        using var parsed = JsonDocument.Parse(whole);
        return parsed
            .RootElement.EnumerateObject()
            .Where(section => section.Value.ValueKind is JsonValueKind.Array)
            .ToDictionary(
                section => section.Name,
                section => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(section.Value.GetRawText()),
                StringComparer.Ordinal
            );
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no report.</exception>
    public static Report Read(string json) =>
        JsonSerializer.Deserialize(json, Indented.Report) ?? throw new JsonException("the file holds no report");

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = indented,
            NewLine = "\n",
            // Reports are UTF-8 files, not script inside a page: letters stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 32,
        };
}

/// <summary>Serializers made at compile time: nothing is reflected over at start.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ArticleReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
