using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Ingest;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>What people decide about stories. Kept for good, and obeyed by every grouping.</summary>
internal static class DecisionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Change(
            api,
            "merge",
            "mergeStories",
            "These stories are one, that of the address",
            (desk, story, asked, stop) => One(desk.MergeAsync([story, .. Ids(asked.Stories, 's')], stop))
        );
        Change(
            api,
            "split",
            "splitStory",
            "These articles of the story are a story of their own",
            (desk, story, asked, stop) => One(desk.SplitAsync(story, Ids(asked.Articles, 'a'), stop))
        );
        Change(
            api,
            "move",
            "moveArticles",
            "These articles belong to the story",
            (desk, story, asked, stop) => One(desk.MoveAsync(Ids(asked.Articles, 'a'), story, stop))
        );
        Change(
            api,
            "pin",
            "pinStory",
            "The story's articles, or those named, stay where they are",
            (desk, story, asked, stop) =>
                asked.Articles is { Count: > 0 } articles
                    ? desk.PinAsync([], Ids(articles, 'a'), stop)
                    : desk.PinAsync([story], [], stop)
        );
        Change(
            api,
            "undo",
            "undoDecision",
            "What was decided last about the story is undone",
            (desk, story, _, stop) => One(desk.UndoLastAsync(story, stop))
        );
    }

    private static void Change(
        IEndpointRouteBuilder api,
        string verb,
        string name,
        string summary,
        Func<StoryDesk, long, DecisionAsked, CancellationToken, Task<IReadOnlyList<StoryDecision>>> decide
    ) =>
        api.MapPost(
                $"/stories/{{id}}/{verb}",
                async (
                    HttpContext http,
                    IArticleStore store,
                    StoryDesk desk,
                    StoreWatch watch,
                    [Description("Number of the story: s12")] string id,
                    DecisionAsked asked,
                    CancellationToken cancellation
                ) =>
                {
                    if (
                        Addresses.Number(id, 's') is not { } story
                        || await store.StoryAsync(story, cancellation).ConfigureAwait(false) is null
                    )
                    {
                        return StoriesApi.None(http, id);
                    }

                    try
                    {
                        var made = await decide(desk, story, asked, cancellation).ConfigureAwait(false);
                        await watch.RefreshAsync(cancellation).ConfigureAwait(false);
                        return ApiJson.Of(new DecisionsMade([.. made.Select(DecisionMade.Of)]));
                    }
                    catch (Exception fault)
                        when (fault is FormatException or (StoreException and not StoreInUseException))
                    {
                        return Problems.Bad(http, fault.Message);
                    }
                }
            )
            .WithName(name)
            .WithSummary(summary)
            .WithTags("Decisions")
            .Produces<DecisionsMade>()
            .MayFail(StatusCodes.Status404NotFound);

    private static async Task<IReadOnlyList<StoryDecision>> One(Task<StoryDecision> decision) =>
        [await decision.ConfigureAwait(false)];

    private static IReadOnlyList<long> Ids(IReadOnlyList<string>? ids, char kind) =>
        ids is { Count: > 0 }
            ?
            [
                .. ids.Select(id =>
                    Addresses.Number(id, kind) ?? throw new FormatException($"'{id}' is no id like {kind}12")
                ),
            ]
            : throw new FormatException($"no {(kind == 's' ? "'stories'" : "'articles'")} are named");
}

/// <summary>What a decision is about.</summary>
/// <param name="Stories">Numbers of stories: "s12".</param>
/// <param name="Articles">Numbers of articles: "a12".</param>
internal sealed record DecisionAsked(IReadOnlyList<string>? Stories = null, IReadOnlyList<string>? Articles = null);

/// <summary>The decisions that were kept.</summary>
/// <param name="Decisions">In order.</param>
internal sealed record DecisionsMade(IReadOnlyList<DecisionMade> Decisions);

/// <summary>A decision that was kept.</summary>
/// <param name="Kind">"merge", "split", "move", "pin", "undo".</param>
/// <param name="Story">The story it is about; of a split the new one.</param>
/// <param name="Articles">The articles it is about.</param>
/// <param name="At">When.</param>
internal sealed record DecisionMade(string Kind, string Story, IReadOnlyList<string> Articles, DateTimeOffset At)
{
    public static DecisionMade Of(StoryDecision decision) =>
        new(
            decision.Kind.ToString().ToLowerInvariant(),
            StoredStory.Id(decision.Story),
            [.. decision.Articles.Select(StoredArticle.Id)],
            decision.At
        );
}
