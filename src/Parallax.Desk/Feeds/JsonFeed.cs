using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Desk.Feeds;

/// <summary>Writes JSON Feed 1.1. The same feed gives the same bytes.</summary>
public static class JsonFeed
{
    /// <summary>As HTTP names it.</summary>
    public const string MediaType = "application/feed+json; charset=utf-8";

    private static readonly JsonFeedContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The feed as UTF-8.</summary>
    public static byte[] Write(PublishedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var document = new JsonFeedDocument
        {
            Title = XmlSafeText.Shown(feed.Title),
            HomePageUrl = feed.HomeAddress,
            FeedUrl = feed.SelfAddress,
            Items = [.. feed.Items.Select(Of)],
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Context.JsonFeedDocument);
    }

    private static JsonFeedItem Of(PublishedItem item) =>
        new()
        {
            Id = item.Id,
            Url = item.Address,
            Title = XmlSafeText.Shown(item.Title),
            ContentText = XmlSafeText.Shown(item.Content),
            Summary = XmlSafeText.Shown(item.Summary),
            DatePublished = item.Published is { } published ? Moment(published) : null,
            DateModified = Moment(item.Updated),
            Authors = item.Outlet is { } outlet ? [new JsonFeedAuthor(XmlSafeText.Shown(outlet))] : null,
        };

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
}

/// <summary>A feed as the format has it. It knows no id of a feed but its address.</summary>
internal sealed record JsonFeedDocument
{
    public string Version => "https://jsonfeed.org/version/1.1";

    public required string Title { get; init; }

    public required string HomePageUrl { get; init; }

    public required string FeedUrl { get; init; }

    public required IReadOnlyList<JsonFeedItem> Items { get; init; }
}

/// <summary>An item as the format has it.</summary>
internal sealed record JsonFeedItem
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string ContentText { get; init; }

    public required string Summary { get; init; }

    public string? DatePublished { get; init; }

    public required string DateModified { get; init; }

    public IReadOnlyList<JsonFeedAuthor>? Authors { get; init; }
}

/// <summary>Who wrote or published an item.</summary>
internal sealed record JsonFeedAuthor(string Name);

/// <summary>Serializers made at compile time.</summary>
[JsonSerializable(typeof(JsonFeedDocument))]
internal sealed partial class JsonFeedContext : JsonSerializerContext;
