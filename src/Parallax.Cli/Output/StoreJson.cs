using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;
using Parallax.Ingest;

namespace Parallax.Cli.Output;

/// <summary>What the store lists, as JSON.</summary>
internal static class StoreJson
{
    private static readonly StoreJsonContext Indented = new(Options(indented: true));
    private static readonly StoreJsonContext Compact = new(Options(indented: false));

    public static string Write(IReadOnlyList<StoredStory> stories, StoreCounts counts) =>
        JsonSerializer.Serialize(
            new StoryList(Composition.Version, counts, [.. stories.Select(Of)]),
            Indented.StoryList
        ) + "\n";

    public static string WriteLines(IReadOnlyList<StoredStory> stories) =>
        string.Concat(stories.Select(story => JsonSerializer.Serialize(Of(story), Compact.StoryItem) + "\n"));

    public static string Write(IReadOnlyList<StoredArticle> articles) =>
        JsonSerializer.Serialize(new ArticleList(Composition.Version, [.. articles.Select(Of)]), Indented.ArticleList)
        + "\n";

    public static string WriteLines(IReadOnlyList<StoredArticle> articles) =>
        string.Concat(articles.Select(article => JsonSerializer.Serialize(Of(article), Compact.ArticleItem) + "\n"));

    public static string Write(SearchResult result) =>
        JsonSerializer.Serialize(
            new HitList(Composition.Version, result.Ranked, [.. result.Hits.Select(Of)]),
            Indented.HitList
        ) + "\n";

    public static string WriteLines(SearchResult result) =>
        string.Concat(result.Hits.Select(hit => JsonSerializer.Serialize(Of(hit), Compact.HitItem) + "\n"));

    public static string WriteLine(IngestEvent happened) =>
        JsonSerializer.Serialize(
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
            },
            Compact.IngestItem
        ) + "\n";

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
        );

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

internal sealed record StoryList(string Parallax, StoreCounts Store, IReadOnlyList<StoryItem> Stories);

internal sealed record StoryItem(
    string Id,
    string? Headline,
    int Articles,
    int Copies,
    IReadOnlyList<string> Outlets,
    DateOnly? First,
    DateOnly? Last,
    bool Decided
);

internal sealed record ArticleList(string Parallax, IReadOnlyList<ArticleItem> Articles);

internal sealed record ArticleItem(
    string Id,
    string Story,
    string Address,
    string? Outlet,
    string? Headline,
    DateOnly? Published,
    int Revision,
    string? CopyOf,
    bool Decided,
    IReadOnlyList<StoryReason> Why
);

internal sealed record HitList(string Parallax, int? Ranked, IReadOnlyList<HitItem> Hits);

internal sealed record HitItem(
    string Article,
    string Story,
    string? Outlet,
    string? Headline,
    DateOnly? Published,
    int Start,
    int End,
    string Text,
    IReadOnlyList<MatchItem> Matches,
    StoredQuotation? Quotation
);

internal sealed record IngestItem(string Outcome, string? Article, string? Story, string? Name, string? Reason);

internal sealed record MatchItem(int Start, int End);

[JsonSerializable(typeof(StoryList))]
[JsonSerializable(typeof(StoryItem))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(ArticleItem))]
[JsonSerializable(typeof(HitList))]
[JsonSerializable(typeof(HitItem))]
[JsonSerializable(typeof(IngestItem))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;
