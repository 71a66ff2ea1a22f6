using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task AStoryAddsUpItsArticles()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, outlet: "Harbour Post", headline: "Ferry sinks", day: Records.Day(4)),
                Records.Of(2, outlet: "Lannoch Daily", headline: "Copy", day: Records.Day(3), copyOf: 1),
                Records.Of(3, outlet: "Harbour Post", headline: "Ferry raised", day: Records.Day(9)),
                Records.Of(4, headline: "Undated"),
            ],
            default
        );

        var story = (await Store.StoryAsync(1, default)).ShouldNotBeNull();

        story.Headline.ShouldBe("Ferry sinks");
        (story.Articles, story.Copies).ShouldBe((4, 1));
        story.Outlets.ShouldBe(["Harbour Post", "Lannoch Daily"]);
        (story.First, story.Last).ShouldBe((Records.Day(3), Records.Day(9)));
        story.Decided.ShouldBeFalse();
        var articles = await Store.StoryArticlesAsync(1, default);
        articles.Select(article => article.Number).ShouldBe([2, 1, 3, 4]);
        articles[0].Membership.CopyOf.ShouldBe(1);
    }

    [SkippableFact]
    public async Task ACopyOfAnArticleThatWasKnownNamesTheKnownOne()
    {
        var record = Records.Of(1);
        await Store.SaveAsync([record], default);

        await Store.SaveAsync([record with { Number = 2 }, Records.Of(3, copyOf: 2)], default);

        (await Store.ArticleAsync(3, default)).ShouldNotBeNull().Membership.CopyOf.ShouldBe(1);
    }

    [SkippableFact]
    public async Task StoriesAreListedLatestFirst()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, story: 1, day: Records.Day(4)),
                Records.Of(2, story: 2, day: Records.Day(7)),
                Records.Of(3, story: 3),
                Records.Of(4, story: 1, day: Records.Day(6)),
                Records.Of(5, story: 4, day: Records.Day(7)),
            ],
            default
        );

        (await StoriesAsync(null, 1, 10)).ShouldBe([4, 2, 1, 3]);
        (await StoriesAsync(null, 1, 2)).ShouldBe([4, 2]);
        (await StoriesAsync(Records.Day(6), 1, 10)).ShouldBe([4, 2, 1]);
        (await StoriesAsync(Records.Day(8), 1, 10)).ShouldBeEmpty();
        (await StoriesAsync(null, 2, 10)).ShouldBe([1]);
        (await StoriesAsync(null, 3, 10)).ShouldBeEmpty();
        (await Store.NextAsync(default)).Story.ShouldBe(5);
    }

    [SkippableFact]
    public async Task ARevisionLeavesTheStoryOfTheTextBefore()
    {
        await Store.SaveAsync([Records.Of(1, "One.", "ferry", story: 1, day: Records.Day(4))], default);
        await Store.SaveAsync([Records.Of(2, "Two.", "ferry", story: 2, day: Records.Day(5))], default);

        (await StoriesAsync(null, 1, 10)).ShouldBe([2]);
        (await Store.StoryAsync(1, default)).ShouldNotBeNull().Number.ShouldBe(2);
        (await Store.CountAsync(default)).Stories.ShouldBe(1);
        (await Store.ArticleAsync(1, default)).ShouldNotBeNull().Membership.Story.ShouldBe(1);
    }

    [SkippableFact]
    public async Task RegroupedArticlesAreInTheirNewStories()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, story: 1, outlet: "Harbour Post", day: Records.Day(4)),
                Records.Of(2, story: 1, outlet: "Lannoch Daily", day: Records.Day(5)),
                Records.Of(3, story: 2, day: Records.Day(6)),
            ],
            default
        );
        var reasons = new[] { new StoryReason("date", "the same day", 0.25), new StoryReason("words", "ferry", 0.5) };

        await Store.RegroupAsync(
            new Dictionary<long, Membership> { [1] = new(3, reasons), [3] = new(1, reasons, CopyOf: 2) },
            default
        );

        (await StoriesAsync(null, 1, 10)).ShouldBe([1, 3]);
        (await Store.ArticleAsync(1, default)).ShouldNotBeNull().Membership.Reasons.ShouldBe(reasons);
        var story = (await Store.StoryAsync(1, default)).ShouldNotBeNull();
        (story.Articles, story.Copies, story.First).ShouldBe((2, 1, Records.Day(5)));
        story.Outlets.ShouldBe(["Lannoch Daily"]);
        (await Store.CountAsync(default)).Stories.ShouldBe(2);
        (await Store.NextAsync(default)).Story.ShouldBe(4);
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.RegroupAsync(new Dictionary<long, Membership> { [9] = new(1, []) }, default)
        );
    }

    [SkippableFact]
    public async Task ArticlesThatMoveBecauseOfNewOnesMoveInTheSameStep()
    {
        await Store.SaveAsync([Records.Of(1, story: 1), Records.Of(2, story: 2)], default);

        await Store.SaveAsync([Records.Of(3, story: 1)], Moved((2, 1)), default);

        (await Store.ArticleAsync(2, default)).ShouldNotBeNull().Membership.Story.ShouldBe(1);
        (await Store.StoryAsync(1, default)).ShouldNotBeNull().Articles.ShouldBe(3);
        (await Store.CountAsync(default)).Stories.ShouldBe(1);
        await Should.ThrowAsync<ArgumentException>(() => Store.SaveAsync([Records.Of(4)], Moved((9, 1)), default));
        (await Store.ArticleAsync(4, default)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task AMergedStoryIsTheOneItBecame()
    {
        await Store.SaveAsync([Records.Of(1, story: 1), Records.Of(2, story: 2), Records.Of(3, story: 3)], default);
        var merge = new StoryDecision(StoryDecisionKind.Merge, [1, 2], 1, Now);

        await Store.DecideAsync(merge, Moved((1, 1), (2, 1)), default);

        var story = (await Store.StoryAsync(2, default)).ShouldNotBeNull();
        (story.Number, story.Articles, story.Decided).ShouldBe((1, 2, true));
        (await Store.ArticleAsync(2, default)).ShouldNotBeNull().Membership.Decided.ShouldBeTrue();
        (await Store.StoryAsync(3, default)).ShouldNotBeNull().Decided.ShouldBeFalse();
        (await Store.StoriesAsync(new StoryQuery(), default)).Count.ShouldBe(2);

        await Store.DecideAsync(
            new StoryDecision(StoryDecisionKind.Split, [2], 1, Now.AddDays(1)),
            Moved((2, 2)),
            default
        );
        (await Store.StoryAsync(2, default)).ShouldNotBeNull().Number.ShouldBe(2);

        var decisions = await Store.DecisionsAsync(default);
        decisions.Select(decision => decision.Kind).ShouldBe([StoryDecisionKind.Merge, StoryDecisionKind.Split]);
        decisions[0].Articles.ShouldBe([1, 2]);
        decisions[0].At.ShouldBe(Now);
    }

    [SkippableFact]
    public async Task ADecisionKeepsWhatItsUndoingNeeds()
    {
        await Store.SaveAsync([Records.Of(1, story: 1), Records.Of(2, story: 2), Records.Of(3, story: 3)], default);
        var before = new Dictionary<long, Membership>
        {
            [2] = new(2, [new StoryReason("words", "tells of a ferry", 0.4)], CopyOf: 1),
            [3] = new(3, []),
        };
        var merge = new StoryDecision(StoryDecisionKind.Merge, [1, 2, 3], 1, Now) { Before = before };
        await Store.DecideAsync(merge, Moved((1, 1), (2, 1), (3, 1)), default);

        await Store.DecideAsync(
            new StoryDecision(StoryDecisionKind.Undo, [2, 3], 1, Now) { Undoes = 1 },
            new Dictionary<long, Membership>(before) { [1] = new(1, []) },
            default
        );

        var decisions = await Store.DecisionsAsync(default);
        var kept = decisions[0].Before.ShouldNotBeNull();
        kept[2].Reasons.ShouldBe(before[2].Reasons);
        (kept[2].Story, kept[2].CopyOf, kept[3].Decided).ShouldBe((2, 1, false));
        (decisions[1].Kind, decisions[1].Undoes, decisions[1].Before).ShouldBe((StoryDecisionKind.Undo, 1, null));
        // Each is itself again, though the first of them gave its articles to several.
        foreach (var story in new long[] { 1, 2, 3 })
        {
            var found = (await Store.StoryAsync(story, default)).ShouldNotBeNull();
            (found.Number, found.Decided).ShouldBe((story, false));
        }
    }

    [SkippableFact]
    public async Task StoriesThatBecameEachOtherEndSomewhere()
    {
        await Store.SaveAsync([Records.Of(1, story: 1), Records.Of(2, story: 2)], default);
        await Store.RegroupAsync(Moved((1, 2)), default);
        await Store.RegroupAsync(Moved((1, 1), (2, 1)), default);
        (await Store.StoryAsync(2, default)).ShouldNotBeNull().Number.ShouldBe(1);

        await Store.RegroupAsync(Moved((1, 2), (2, 2)), default);

        (await Store.StoryAsync(1, default)).ShouldNotBeNull().Number.ShouldBe(2);
        (await Store.StoryAsync(2, default)).ShouldNotBeNull().Number.ShouldBe(2);
    }

    [SkippableFact]
    public async Task GroupingSeesCurrentArticlesWithWhatWasFoundInThem()
    {
        ArticleRecord With(ArticleRecord record, string value) =>
            record with
            {
                Annotations = new Dictionary<string, ReadOnlyMemory<byte>>
                {
                    ["features"] = System.Text.Encoding.UTF8.GetBytes(value),
                },
            };
        await Store.SaveAsync(
            [
                With(Records.Of(1, "One.", "ferry", day: Records.Day(4)), "1"),
                With(Records.Of(2, "Two.", "ferry", day: Records.Day(4)), "2"),
                With(Records.Of(3, day: Records.Day(9)), "3"),
                With(Records.Of(4), "4"),
                Records.Of(5, day: Records.Day(9)),
                .. Enumerable.Range(6, 600).Select(i => With(Records.Of(i, day: Records.Day(1)), "x")),
            ],
            default
        );

        (await GroupedAsync("features", null)).Count.ShouldBe(603);
        var early = (await GroupedAsync("features", null)).Take(3).ToList();
        early.Select(article => article.Number).ShouldBe([2, 3, 4]);
        early.Select(article => article.Day).ShouldBe([Records.Day(4), Records.Day(9), null]);
        early.Select(article => System.Text.Encoding.UTF8.GetString(article.Features.Span)).ShouldBe(["2", "3", "4"]);
        early[0].Membership.Story.ShouldBe(1);
        (await GroupedAsync("features", 2)).Select(article => article.Number).ShouldBe([604, 605]);
        (await GroupedAsync("features", 10_000)).Count.ShouldBe(603);
        (await GroupedAsync("other", null)).ShouldBeEmpty();
    }

    private static Dictionary<long, Membership> Moved(params (long Article, long Story)[] moves) =>
        moves.ToDictionary(move => move.Article, move => new Membership(move.Story, [], Decided: true));

    private async Task<IEnumerable<long>> StoriesAsync(DateOnly? since, int atLeast, int limit) =>
        await ListedAsync(
            new StoryQuery
            {
                Since = since,
                AtLeast = atLeast,
                Limit = limit,
            }
        );

    private async Task<List<GroupedArticle>> GroupedAsync(string key, int? latest)
    {
        var articles = new List<GroupedArticle>();
        await foreach (var article in Store.GroupedAsync(key, latest, default))
        {
            articles.Add(article);
        }

        return articles;
    }
}
