using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Cli.Mcp.Shapes;

/// <summary>Answers as JSON, by serializers made at compile time.</summary>
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(StoriesAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SpeakerAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>With what is always there required in the schema, and letters left readable.</summary>
    public static AnswerJson Strict { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
