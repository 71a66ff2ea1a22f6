using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Desk.Intake;

/// <summary>A feed, list or page that the server fetches again and again.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Minutes">How long it waits between two fetches.</param>
/// <param name="Added">When it was added.</param>
/// <param name="Fetched">When it was asked for last; null where it never was.</param>
public sealed record FollowedFeed(string Address, int Minutes, DateTimeOffset Added, DateTimeOffset? Fetched)
{
    /// <summary>When it is due.</summary>
    public DateTimeOffset Due => Fetched is { } at ? at + TimeSpan.FromMinutes(Minutes) : Added;

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FollowedFeedJson.Default.FollowedFeed);

    internal static FollowedFeed? Of(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FollowedFeedJson.Default.FollowedFeed);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FollowedFeed))]
internal sealed partial class FollowedFeedJson : JsonSerializerContext;
