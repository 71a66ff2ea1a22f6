using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>Serializers of the exports, made at compile time. The same event gives the same bytes.</summary>
[JsonSerializable(typeof(PloverRecord))]
[JsonSerializable(typeof(GeoJsonFeature))]
[JsonSerializable(typeof(StoryEvent))]
[JsonSerializable(typeof(IReadOnlyList<ArticleLine>))]
[JsonSerializable(typeof(IReadOnlyList<VersionRecord>))]
[JsonSerializable(typeof(IReadOnlyList<CountRecord>))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Names with underscores, as PLOVER's and most tables' are; what is not known is left out.</summary>
    public static ExportJson Compact { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>Names and nulls as in a report.</summary>
    public static ExportJson AsReported { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>What versions of the event disagree on.</summary>
    public static IReadOnlyList<ConflictRecord> Conflicts(ExportedEvent exported) =>
        [
            .. exported.Event.Conflicts.Select(conflict => new ConflictRecord(
                JsonNamingPolicy.SnakeCaseLower.ConvertName(conflict.Kind.ToString()),
                conflict.Articles,
                conflict.Explanation
            )),
        ];
}
