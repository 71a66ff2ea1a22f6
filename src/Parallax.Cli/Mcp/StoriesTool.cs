using System.Text.Json.Serialization.Metadata;
using Parallax.Cli.Mcp.Shapes;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>stories: what the store holds, grouped.</summary>
internal sealed class StoriesTool : McpTool
{
    private const int UsualLimit = 20;
    private const int MostLimit = 50;
    private const int MostOffset = 100_000;
    private const int LongestName = 200;
    private const int LongestHeadline = 300;

    // The words of a headline are looked up in its article; of a story of thousands, reading them all would be felt.
    private const int MostArticlesRead = 100;

    public override string Name => "stories";

    protected override string Title => "List stories of the store";

    protected override string Description =>
        "Lists the stories of the user's store, the latest first: headline, how many articles and copies, who reports it,"
        + " first and last day. The id goes into the tool story, which compares its articles.";

    protected override IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        ToolArgument.Day("since", "Only stories with an article of this day or later."),
        ToolArgument.Day("until", "Only stories with an article of this day or earlier."),
        new("at_least", ToolArgumentKind.Number, "Only stories of so many articles or more. Example: 3.")
        {
            Least = 1,
            Most = 1000,
            Usual = 1,
        },
        new("outlet", ToolArgumentKind.Text, "Only stories that an outlet of this name reports. Example: Meridian.")
        {
            Most = LongestName,
        },
        new("person", ToolArgumentKind.Text, "Only stories in which a person of this name is. Example: Mira Tesk.")
        {
            Most = LongestName,
        },
        new("place", ToolArgumentKind.Text, "Only stories in which a place of this name is. Example: Lannoch.")
        {
            Most = LongestName,
        },
        new("order", ToolArgumentKind.Text, "latest: by their last day (usual); largest: by how many articles.")
        {
            Choices = ["latest", "largest"],
        },
        ToolArgument.Limit(UsualLimit, MostLimit, "Most stories of the answer."),
        ToolArgument.Offset(MostOffset),
    ];

    protected override JsonTypeInfo Shape => AnswerJson.Strict.StoriesAnswer;

    protected override Task<object> AnswerAsync(ToolCall call) =>
        call.WithStoreAsync<object>(async store =>
        {
            var (offset, limit) = (call.Arguments.Number("offset"), call.Arguments.Number("limit"));
            var stories = await store
                .StoriesAsync(
                    new StoryQuery
                    {
                        Since = call.Arguments.Day("since"),
                        Until = call.Arguments.Day("until"),
                        AtLeast = call.Arguments.Number("at_least"),
                        Outlet = call.Arguments.Text("outlet"),
                        Person = call.Arguments.Text("person"),
                        Place = call.Arguments.Text("place"),
                        Order = call.Arguments.Text("order") == "largest" ? StoryOrder.Largest : StoryOrder.Latest,
                        Offset = offset,
                        Limit = limit + 1,
                    },
                    call.Cancellation
                )
                .ConfigureAwait(false);
            var lines = new List<StoryLine>();
            foreach (var story in stories.Take(limit))
            {
                lines.Add(await LineAsync(store, story, call.Cancellation).ConfigureAwait(false));
            }

            return new StoriesAnswer(
                await store.CountAsync(call.Cancellation).ConfigureAwait(false),
                lines,
                stories.Count > limit ? offset + limit : null
            );
        });

    private static async Task<StoryLine> LineAsync(
        IArticleStore store,
        StoredStory story,
        CancellationToken cancellation
    ) =>
        new(
            StoredStory.Id(story.Number),
            story.Headline,
            await HeadlineAsync(store, story, cancellation).ConfigureAwait(false),
            story.Articles,
            story.Copies,
            story.Outlets,
            story.First,
            story.Last
        );

    private static async Task<EvidenceItem?> HeadlineAsync(
        IArticleStore store,
        StoredStory story,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(story.Headline) || story.Articles > MostArticlesRead)
        {
            return null;
        }

        foreach (var article in await store.StoryArticlesAsync(story.Number, cancellation).ConfigureAwait(false))
        {
            var text = article.Article.Text;
            var start = text.IndexOf(story.Headline, StringComparison.Ordinal);
            if (start >= 0)
            {
                var span = new TextSpan(start, start + story.Headline.Length);
                return EvidenceItem.Of(Evidence.Of(article.Article, span), LongestHeadline);
            }
        }

        return null;
    }
}
