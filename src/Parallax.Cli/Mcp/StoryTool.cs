using System.Text.Json.Serialization.Metadata;
using Parallax.Cli.Mcp.Shapes;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>story: a story of the store, compared.</summary>
internal sealed class StoryTool : McpTool
{
    // Twenty articles are compared in seconds; a story of hundreds is mostly copies and late summaries.
    private const int MostCompared = 40;

    public override string Name => "story";

    public override bool IsHeavy => true;

    protected override string Title => "Compare a story of the store";

    protected override string Description =>
        "Compares the articles of one story of the user's store, as compare does, and tells of each why it is in the story"
        + $" (why_here) and whose copy it is (copy_of). Of more than {MostCompared} articles, those that are no copies are"
        + " compared first; left_out names the others.";

    protected override IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        new("id", ToolArgumentKind.Text, "The story's id, as the tool stories lists it. Example: s12.")
        {
            Required = true,
            Most = StoreNumber.Longest,
        },
        .. ComparisonReport.Arguments,
    ];

    protected override JsonTypeInfo Shape => AnswerJson.Strict.ComparisonAnswer;

    protected override Task<object> AnswerAsync(ToolCall call)
    {
        var number = StoreNumber.OfStory(call.Arguments.Text("id")!);
        return call.WithStoreAsync(store => CompareAsync(call, store, number));
    }

    private static async Task<object> CompareAsync(ToolCall call, IArticleStore store, long number)
    {
        var story =
            await store.StoryAsync(number, call.Cancellation).ConfigureAwait(false)
            ?? throw new ToolFault("there is no such story in the store; the tool stories lists them");
        var articles = await store.StoryArticlesAsync(story.Number, call.Cancellation).ConfigureAwait(false);
        var compared = Compared(articles);
        var counts = await store.CountAsync(call.Cancellation).ConfigureAwait(false);
        IReadOnlyList<Article> texts = [.. compared.Select(article => article.Article)];
        var report = call.Last.Of(
            texts,
            counts.ToString(),
            () => call.Composition.CompareStored(texts, store.Offices, call.Cancellation)
        );
        var answer = ComparisonReport.Answer(report, call.Arguments);
        var memberships = compared.ToDictionary(
            article => article.Article.Id,
            article => article.Membership,
            StringComparer.Ordinal
        );
        var passedOver = articles.Except(compared).Select(article => StoredArticle.Id(article.Number)).ToList();
        return answer with
        {
            Story = Head(answer.Story, story),
            Articles = [.. answer.Articles.Select(line => With(line, memberships[line.Id]))],
            LeftOut = passedOver.Count == 0 ? answer.LeftOut : [.. answer.LeftOut, PassedOver(passedOver)],
        };
    }

    private static List<StoredArticle> Compared(IReadOnlyList<StoredArticle> articles)
    {
        var first = articles.OrderBy(article => article.Membership.CopyOf is not null).Take(MostCompared).ToHashSet();
        return [.. articles.Where(first.Contains)];
    }

    // One article is compared with nothing, and yet it is the story.
    private static StoryHead Head(StoryHead? head, StoredStory story) =>
        (head ?? new StoryHead(story.Headline, null, [], true, [])) with
        {
            Id = StoredStory.Id(story.Number),
        };

    private static ArticleLine With(ArticleLine line, Membership membership) =>
        line with
        {
            WhyHere = membership.Reasons,
            CopyOf = membership.CopyOf is { } copied ? StoredArticle.Id(copied) : null,
            Decided = membership.Decided,
        };

    private static string PassedOver(List<string> articles) =>
        FormattableString.Invariant(
            $"{articles.Count} articles of the story are not compared: {string.Join(' ', articles.Take(MostCompared))}"
        ) + (articles.Count > MostCompared ? " ..." : string.Empty);
}
