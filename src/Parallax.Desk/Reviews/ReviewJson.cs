using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Desk.Reviews;

/// <summary>Press reviews as JSON and back. The same review gives the same bytes.</summary>
public static class ReviewJson
{
    private static readonly ReviewJsonContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 8,
        }
    );

    /// <summary>The review as UTF-8.</summary>
    public static byte[] Write(PressReview review) => JsonSerializer.SerializeToUtf8Bytes(review, Context.PressReview);

    /// <summary>Several as one list.</summary>
    public static byte[] Write(IReadOnlyList<PressReview> reviews) =>
        JsonSerializer.SerializeToUtf8Bytes(reviews, Context.IReadOnlyListPressReview);

    /// <summary>Reads what <see cref="Write(PressReview)"/> wrote.</summary>
    /// <exception cref="JsonException">It is no press review.</exception>
    public static PressReview Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Context.PressReview) ?? throw new JsonException("it holds no press review");
}

/// <summary>Serializers made at compile time.</summary>
[JsonSerializable(typeof(PressReview))]
[JsonSerializable(typeof(IReadOnlyList<PressReview>))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
