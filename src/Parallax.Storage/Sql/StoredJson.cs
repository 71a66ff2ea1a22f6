using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>What an article says of itself beside its text, and how its raw bytes are to be read again.</summary>
/// <param name="Article">The article, its text left empty.</param>
/// <param name="Day">Day of publication with what says so.</param>
/// <param name="Name">As <see cref="SourceItem.Name"/>.</param>
/// <param name="Kind">As <see cref="SourceItem.Kind"/>.</param>
/// <param name="Charset">As <see cref="SourceItem.Charset"/>.</param>
/// <param name="Stated">As <see cref="SourceItem.Stated"/>.</param>
internal sealed record ArticleFacts(
    Article Article,
    Stated<DateOnly>? Day,
    string Name,
    ItemKind Kind,
    string? Charset,
    StatedFacts Stated
);

/// <summary>The shapes that are kept as JSON, written by generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(TextSpanConverter)]
)]
[JsonSerializable(typeof(ArticleFacts))]
[JsonSerializable(typeof(IReadOnlyList<StoredQuotation>))]
[JsonSerializable(typeof(IReadOnlyList<StoryReason>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(IReadOnlyDictionary<long, Membership>))]
[JsonSerializable(typeof(ItemFacts))]
[JsonSerializable(typeof(StagedFacts))]
internal sealed partial class StoredJson : JsonSerializerContext;

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = Number(ref reader);
        var end = Number(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray && start >= 0 && end >= start
            ? new TextSpan(start, end)
            : throw new JsonException("not a span");
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number
            ? reader.GetInt32()
            : throw new JsonException("not a span");
}
