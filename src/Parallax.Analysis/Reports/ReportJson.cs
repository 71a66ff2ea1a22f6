using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Reports as JSON and back. The same report gives the same bytes.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Indented = new(Options(indented: true));
    internal static readonly ReportJsonContext Compact = new(Options(indented: false));

    // A report comes from anywhere: what must be there is there, and no view has to ask.
    internal static readonly ReportJsonContext Strict = new(
        new JsonSerializerOptions(Options(indented: false))
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        }
    );

    /// <summary>How reports are written, for whoever writes them with options of its own.</summary>
    public static IJsonTypeInfoResolver Resolver => ReportJsonContext.Default;

    /// <summary>The whole report, indented, with a final line end.</summary>
    public static string Write(Report report) => JsonSerializer.Serialize(report, Indented.Report) + "\n";

    /// <summary>One article on one line, without a line end.</summary>
    public static string WriteLine(ArticleReport article) => JsonSerializer.Serialize(article, Compact.ArticleReport);

    /// <summary>The whole report on one line, without a line end.</summary>
    public static string WriteLine(Report report) => JsonSerializer.Serialize(report, Compact.Report);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no report.</exception>
    public static Report Read(string json) =>
        JsonSerializer.Deserialize(json, Strict.Report) ?? throw new JsonException("the file holds no report");

    /// <summary>The same from UTF-8.</summary>
    /// <exception cref="JsonException">It is no report.</exception>
    public static Report Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Strict.Report) ?? throw new JsonException("the file holds no report");

    /// <summary>
    /// Whether these are the first bytes of a report: what it is made by stands first. An article of another JSON format
    /// begins otherwise.
    /// </summary>
    public static bool Begins(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, isFinalBlock: false, default);
            return reader.Read()
                && reader.TokenType == JsonTokenType.StartObject
                && reader.Read()
                && reader.ValueTextEquals("parallax");
        }
        catch (JsonException)
        {
            return false;
        }
    }

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
