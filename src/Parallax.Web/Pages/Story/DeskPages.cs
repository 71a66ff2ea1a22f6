using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Ingest;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Story;

/// <summary>The desk of a story: why each article is in it, and what people decide about it.</summary>
internal static class DeskPages
{
    private const string Path = "/stories/{id}/desk";

    // Stories of the days around, and so many of them, are offered to be merged with.
    private const int DaysAround = 2;
    private const int MostNear = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        foreach (var verb in new[] { "merge", "split", "move", "pin" })
        {
            routes.MapPost(
                $"{Path}/{verb}",
                (HttpContext http, string id, StoryDesk desk) => DecideAsync(http, id, verb, desk)
            );
        }

        routes.MapPost($"{Path}/undo", UndoAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string id)
    {
        if (
            Addresses.Number(id, 's') is not { } number
            || await FindAsync(http, number).ConfigureAwait(false) is not { } contents
        )
        {
            return StoryPages.None(http, id);
        }

        return contents.Story.Number != number
            ? Results.Redirect(Addresses.Story(contents.Story.Number, "desk") + http.Request.QueryString)
            : await ShownAsync(http, contents, DeskForm.Empty, null).ConfigureAwait(false);
    }

    private static async Task<IResult> DecideAsync(HttpContext http, string id, string verb, StoryDesk desk)
    {
        if (Addresses.Number(id, 's') is not { } story)
        {
            return StoryPages.None(http, id);
        }

        var stop = http.RequestAborted;
        var form = DeskForm.Of(await http.Request.ReadFormAsync(stop).ConfigureAwait(false));
        return await DoneAsync(http, id, story, form, () => form.DecideAsync(desk, verb, story, stop))
            .ConfigureAwait(false);
    }

    private static async Task<IResult> UndoAsync(HttpContext http, string id, StoryDesk desk)
    {
        if (Addresses.Number(id, 's') is not { } story)
        {
            return StoryPages.None(http, id);
        }

        var stop = http.RequestAborted;
        var asked = (await http.Request.ReadFormAsync(stop).ConfigureAwait(false))["decision"].ToString();
        return await DoneAsync(
                http,
                id,
                story,
                DeskForm.Empty,
                () =>
                    int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? desk.UndoAsync(number, stop)
                        : throw new StoreException("no decision is named; press the button beside one")
            )
            .ConfigureAwait(false);
    }

    // A change ends in a redirect to the desk, which says what was done; what cannot be done leaves the form as it was.
    private static async Task<IResult> DoneAsync(
        HttpContext http,
        string id,
        long story,
        DeskForm form,
        Func<Task<StoryDecision>> decide
    )
    {
        var (store, watch) = (Of<IArticleStore>(http), Of<StoreWatch>(http));
        try
        {
            var made = await decide().ConfigureAwait(false);
            await watch.RefreshAsync(http.RequestAborted).ConfigureAwait(false);
            var decisions = await store.DecisionsAsync(http.RequestAborted).ConfigureAwait(false);
            var number =
                decisions.Count
                - decisions.Reverse().TakeWhile(one => one.At != made.At || one.Kind != made.Kind).Count();
            return new SeeOther(
                $"{Addresses.Story(story, "desk")}?done={number.ToString(CultureInfo.InvariantCulture)}"
            );
        }
        catch (StoreException fault)
        {
            return await FindAsync(http, story).ConfigureAwait(false) is { } contents
                ? await ShownAsync(http, contents, form, fault.Message).ConfigureAwait(false)
                : StoryPages.None(http, id);
        }
    }

    private static async Task<IResult> ShownAsync(
        HttpContext http,
        StoryContents contents,
        DeskForm form,
        string? error
    )
    {
        var stop = http.RequestAborted;
        var story = contents.Story;
        var history = await Of<StoryDesk>(http).HistoryAsync(story.Number, stop).ConfigureAwait(false);
        var near = await Of<IArticleStore>(http)
            .StoriesAsync(
                new StoryQuery
                {
                    Since = story.First?.AddDays(-Math.Min(DaysAround, story.First.Value.DayNumber)),
                    Until = story.Last?.AddDays(
                        Math.Min(DaysAround, DateOnly.MaxValue.DayNumber - story.Last.Value.DayNumber)
                    ),
                    Limit = MostNear + 1,
                },
                stop
            )
            .ConfigureAwait(false);
        return new PageResult(
            Page.Of<DeskPage>(
                $"{(string.IsNullOrWhiteSpace(story.Headline) ? StoredStory.Id(story.Number) : story.Headline)} · Desk",
                (nameof(DeskPage.Contents), contents),
                (nameof(DeskPage.History), history),
                (nameof(DeskPage.Near), near.Where(other => other.Number != story.Number).Take(MostNear).ToList()),
                (nameof(DeskPage.Form), form),
                (nameof(DeskPage.Error), error),
                (nameof(DeskPage.Done), await ToldAsync(http, history).ConfigureAwait(false))
            ) with
            {
                Section = Section.Stories,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
            }
        );
    }

    // The line about the decision that led here.
    private static async Task<DecisionTold?> ToldAsync(HttpContext http, IReadOnlyList<PastDecision> history)
    {
        if (!int.TryParse(http.Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var decisions = await Of<IArticleStore>(http).DecisionsAsync(http.RequestAborted).ConfigureAwait(false);
        return number < 1 || number > decisions.Count
            ? null
            : new DecisionTold(
                decisions[number - 1] is { Undoes: { } undone } && undone <= decisions.Count
                    ? $"Undone: {DecisionTold.Say(decisions[undone - 1])}."
                    : $"Done: {DecisionTold.Say(decisions[number - 1])}.",
                history
                    .FirstOrDefault(past => past.Number == number && past is { IsUndone: false, Obstacle: null })
                    ?.Number
            );
    }

    private static Task<StoryContents?> FindAsync(HttpContext http, long number) =>
        Of<StoryComparisons>(http).ContentsAsync(number, http.RequestAborted);

    private static T Of<T>(HttpContext http)
        where T : notnull =>
        (T)(http.RequestServices.GetService(typeof(T)) ?? throw new InvalidOperationException($"no {typeof(T).Name}"));
}

/// <summary>What was just done.</summary>
/// <param name="Line">One line.</param>
/// <param name="Undoable">The decision that can be undone at once; null where there is none.</param>
public sealed record DecisionTold(string Line, int? Undoable)
{
    /// <summary>A decision in words: "2 articles split off as s20".</summary>
    public static string Say(StoryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var count = decision.Articles.Count;
        return $"{(count == 1 ? "1 article" : $"{count} articles")} {StandingDecisions.Name(decision)}";
    }
}
