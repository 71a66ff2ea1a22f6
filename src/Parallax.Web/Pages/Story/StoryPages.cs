using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Web.Api;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Story;

/// <summary>One story: its views, each at an address of its own.</summary>
internal static class StoryPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        DeskPages.Map(routes);
        routes.MapGet(
            "/stories/{id}",
            (HttpContext http, string id, StoryViews views) => views.ShowAsync(http, id, null)
        );
        routes.MapGet(
            "/stories/{id}/{view}",
            (HttpContext http, string id, string view, StoryViews views) => views.ShowAsync(http, id, view)
        );
    }

    /// <summary>There is no such story.</summary>
    public static IResult None(HttpContext http, string id) =>
        Problems.NotFound(http, $"there is no story '{id}'; /stories lists them");
}

/// <summary>Answers with a view of a story, or with the way to it.</summary>
internal sealed class StoryViews(StoryComparisons comparisons, ServeOptions options, TimeProvider time)
{
    public async Task<IResult> ShowAsync(HttpContext http, string id, string? path)
    {
        if (
            Addresses.Number(id, 's') is not { } number
            || await comparisons.ContentsAsync(number, http.RequestAborted).ConfigureAwait(false) is not { } contents
        )
        {
            return StoryPages.None(http, id);
        }

        if (StoryTabs.Of(path) is not { } tab || tab is StoryTab.Desk)
        {
            return Problems.NotFound(
                http,
                $"a story has no view '{path}'; {Addresses.Story(contents.Story.Number)} leads to those it has"
            );
        }

        if (contents.Story.Number != number)
        {
            // It was merged away; what was asked of it is asked of the story that it became.
            return Results.Redirect(Addresses.Story(contents.Story.Number, path) + http.Request.QueryString);
        }

        return StoryAsked.Read(http.Request.Query, out var asked) is { } error ? Problems.Bad(http, error)
            : await ComparedAsync(contents, http.RequestAborted).ConfigureAwait(false) is { } comparison
                ? Shown(new StoryTold(comparison, tab, asked))
            : Unfinished(contents, tab);
    }

    // Who stops waiting does not stop the work.
    private async Task<StoryComparison?> ComparedAsync(StoryContents contents, CancellationToken cancellation)
    {
        try
        {
            return await comparisons
                .OfAsync(contents, cancellation)
                .WaitAsync(options.LongestWait, time, cancellation)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static PageResult Unfinished(StoryContents contents, StoryTab tab) =>
        new(
            Of<UnfinishedPage>(
                contents.Story,
                "being compared",
                (nameof(UnfinishedPage.Contents), contents),
                (nameof(UnfinishedPage.Tab), tab)
            ) with
            {
                IsUnfinished = true,
            }
        );

    private static PageResult Shown(StoryTold told)
    {
        if (told.Comparison.Report.Story is null)
        {
            return new PageResult(
                Of<SinglePage>(
                    told.Comparison.Story,
                    null,
                    (nameof(SinglePage.Comparison), told.Comparison),
                    (nameof(SinglePage.Tab), told.Tab)
                )
            );
        }

        var given = ("Told", (object?)told);
        var name = told.Tab is StoryTab.Overview ? null : StoryTabs.NameOf(told.Tab);
        var page = told.Tab switch
        {
            StoryTab.Overview => Of<OverviewPage>(told.Comparison.Story, name, given),
            StoryTab.Differences => Of<DifferencesPage>(told.Comparison.Story, name, given),
            StoryTab.Statements => Of<StatementsPage>(told.Comparison.Story, name, given),
            StoryTab.Quotations => Of<QuotationsPage>(told.Comparison.Story, name, given),
            StoryTab.Timeline => Of<TimelinePage>(told.Comparison.Story, name, given),
            StoryTab.Map => Of<MapPage>(told.Comparison.Story, name, given),
            StoryTab.Origins => Of<OriginsPage>(told.Comparison.Story, name, given),
            StoryTab.Texts => Of<TextsPage>(told.Comparison.Story, name, given),
            _ => Of<TablePage>(told.Comparison.Story, name, given),
        };
        return new PageResult(page);
    }

    private static Page Of<TComponent>(
        StoredStory story,
        string? view,
        params (string Name, object? Value)[] parameters
    )
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        var title = string.IsNullOrWhiteSpace(story.Headline) ? StoredStory.Id(story.Number) : story.Headline;
        return Page.Of<TComponent>(view is null ? title : $"{title} · {view}", parameters) with
        {
            Section = Section.Stories,
            Feeds = FeedsApi.OfStory(story.Number),
        };
    }
}
