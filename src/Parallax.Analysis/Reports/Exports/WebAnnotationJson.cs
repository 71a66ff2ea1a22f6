using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>Serializers of annotations, made at compile time.</summary>
[JsonSerializable(typeof(WebAnnotation))]
internal sealed partial class WebAnnotationJson : JsonSerializerContext
{
    /// <summary>Names as the standard has them; what is not known is left out.</summary>
    public static WebAnnotationJson Compact { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
