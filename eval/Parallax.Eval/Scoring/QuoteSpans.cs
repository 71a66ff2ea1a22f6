using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>A quotation as the set writes it: the spans of each role.</summary>
internal sealed record QuoteSpans
{
    /// <summary>Who said it.</summary>
    [JsonConverter(typeof(SpanListConverter))]
    public IReadOnlyList<TextSpan> Source { get; init; } = [];

    /// <summary>What says that it was said.</summary>
    [JsonConverter(typeof(SpanListConverter))]
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    /// <summary>What was said.</summary>
    [JsonConverter(typeof(SpanListConverter))]
    public IReadOnlyList<TextSpan> Content { get; init; } = [];
}

/// <summary>Spans as <c>[[s,e],...]</c>; one bare <c>[s,e]</c> and null are read too, empty spans are left out.</summary>
internal sealed class SpanListConverter : JsonConverter<IReadOnlyList<TextSpan>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TextSpan> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0)
        {
            return [];
        }

        IEnumerable<JsonElement> pairs = root[0].ValueKind == JsonValueKind.Number ? [root] : root.EnumerateArray();
        return
        [
            .. pairs
                .Select(pair => (Start: pair[0].GetInt32(), End: pair[1].GetInt32()))
                .Where(pair => pair.End > pair.Start)
                .Select(pair => new TextSpan(pair.Start, pair.End)),
        ];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TextSpan> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var span in value)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
