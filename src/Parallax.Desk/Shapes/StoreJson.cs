using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Ingest;

namespace Parallax.Desk.Shapes;

/// <summary>What the store lists, as JSON.</summary>
public static class StoreJson
{
    private static readonly StoreJsonContext Indented = new(Options(indented: true));
    private static readonly StoreJsonContext Compact = new(Options(indented: false));

    /// <summary>How the shapes are written, for whoever writes them with options of its own.</summary>
    public static IJsonTypeInfoResolver Resolver => StoreJsonContext.Default;

    /// <summary>Stories with how much the store holds.</summary>
    public static string Write(IReadOnlyList<StoredStory> stories, StoreCounts counts) =>
        JsonSerializer.Serialize(ListOf(stories, counts), Indented.StoryList) + "\n";

    /// <summary>One story a line.</summary>
    public static string WriteLines(IReadOnlyList<StoredStory> stories) =>
        string.Concat(stories.Select(story => JsonSerializer.Serialize(Of(story), Compact.StoryItem) + "\n"));

    /// <summary>Articles of a story, with why each is in it.</summary>
    public static string Write(IReadOnlyList<StoredArticle> articles) =>
        JsonSerializer.Serialize(ListOf(articles), Indented.ArticleList) + "\n";

    /// <summary>One article a line.</summary>
    public static string WriteLines(IReadOnlyList<StoredArticle> articles) =>
        string.Concat(articles.Select(article => JsonSerializer.Serialize(Of(article), Compact.ArticleItem) + "\n"));

    /// <summary>What a search found.</summary>
    public static string Write(SearchResult result) =>
        JsonSerializer.Serialize(ListOf(result), Indented.HitList) + "\n";

    /// <summary>One hit a line.</summary>
    public static string WriteLines(SearchResult result) =>
        string.Concat(result.Hits.Select(hit => JsonSerializer.Serialize(Of(hit), Compact.HitItem) + "\n"));

    /// <summary>What an ingest did, on one line.</summary>
    public static string WriteLine(IngestEvent happened) =>
        JsonSerializer.Serialize(ItemOf(happened), Compact.IngestItem) + "\n";

    /// <summary>Stories as a list.</summary>
    public static StoryList ListOf(IReadOnlyList<StoredStory> stories, StoreCounts counts) =>
        new(ReportBuilder.Version, counts, [.. stories.Select(Of)]);

    /// <summary>Articles as a list.</summary>
    public static ArticleList ListOf(IReadOnlyList<StoredArticle> articles) =>
        new(ReportBuilder.Version, [.. articles.Select(Of)]);

    /// <summary>Hits as a list.</summary>
    public static HitList ListOf(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new HitList(ReportBuilder.Version, result.Ranked, [.. result.Hits.Select(Of)]);
    }

    /// <summary>What became of one thing that was taken in.</summary>
    public static IngestItem ItemOf(IngestEvent happened) =>
        happened switch
        {
            ArticleStored { Result: var result } stored => new IngestItem(
                result.Outcome.ToString().ToLowerInvariant(),
                StoredArticle.Id(result.Article),
                stored.Membership is { } membership ? StoredStory.Id(membership.Story) : null,
                stored.Name,
                null
            ),
            ItemFailed failed => new IngestItem("failed", null, null, null, failed.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };

    private static StoryItem Of(StoredStory story) =>
        new(
            StoredStory.Id(story.Number),
            story.Headline,
            story.Articles,
            story.Copies,
            story.Outlets,
            story.First,
            story.Last,
            story.Decided
        )
        {
            Days = story.Days,
        };

    private static ArticleItem Of(StoredArticle article) =>
        new(
            StoredArticle.Id(article.Number),
            StoredStory.Id(article.Membership.Story),
            article.Address,
            article.Outlet,
            article.Headline,
            article.Day?.Value,
            article.Revision,
            article.Membership.CopyOf is { } copied ? StoredArticle.Id(copied) : null,
            article.Membership.Decided,
            article.Membership.Reasons
        );

    private static HitItem Of(SearchHit hit) =>
        new(
            StoredArticle.Id(hit.Article),
            StoredStory.Id(hit.Story),
            hit.Outlet,
            hit.Headline,
            hit.Day,
            hit.Snippet.Start,
            hit.Snippet.End,
            hit.Snippet.Text,
            [.. hit.Matches.Select(match => new MatchItem(match.Start, match.End))],
            hit.Quotation
        );

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}

[JsonSerializable(typeof(StoryList))]
[JsonSerializable(typeof(StoryItem))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(ArticleItem))]
[JsonSerializable(typeof(HitList))]
[JsonSerializable(typeof(HitItem))]
[JsonSerializable(typeof(IngestItem))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;
