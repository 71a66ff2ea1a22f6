using System.Text;
using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

/// <summary>What every store of articles does, whatever it keeps them in. A store's tests inherit it and say how to open one.</summary>
public abstract partial class ArticleStoreConformance : IAsyncLifetime
{
    private IArticleStore? opened;

    /// <summary>The store, empty when a test begins.</summary>
    protected IArticleStore Store => opened ?? throw new InvalidOperationException("not opened yet");

    /// <summary>The time that the store is told.</summary>
    protected static DateTimeOffset Now { get; } = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync() => opened = await OpenAsync();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Opens what the test writes to; opened again it has what was written.</summary>
    protected abstract Task<IArticleStore> OpenAsync();

    [SkippableFact]
    public async Task AnEmptyStoreHasNothingAndCountsFromOne()
    {
        (await CountsAsync()).ShouldBe(new StoreCounts(0, 0, 0, 0, 0));
        (await Store.NextAsync(default)).ShouldBe(new NextNumbers(1, 1));
        (await Store.ArticleAsync(1, default)).ShouldBeNull();
        (await Store.ContentAsync(1, default)).ShouldBeNull();
        (await Store.AnnotationAsync(1, "parts", default)).ShouldBeNull();
        (await Store.StoryAsync(1, default)).ShouldBeNull();
        (await Store.StoryArticlesAsync(1, default)).ShouldBeEmpty();
        (await Store.RevisionsAsync(1, default)).ShouldBeEmpty();
        (await Store.StoriesAsync(new StoryQuery(), default)).ShouldBeEmpty();
        (await Store.DecisionsAsync(default)).ShouldBeEmpty();
        (await Store.FindAsync("x", Records.Hash([]), default)).ShouldBeNull();
        (await Store.CurrentAsync("x", default)).ShouldBeNull();
        (await Store.SearchAsync(new SearchQuery { Terms = ["ferry"] }, default)).Hits.ShouldBeEmpty();
        (await Store.SearchAsync(new SearchQuery(), default)).Hits.ShouldBeEmpty();
        Store.Offices.Find("CH").ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task AnArticleComesBackAsItWasStored()
    {
        var record = Records.Of(1, outlet: "Harbour Post", headline: "Ferry sinks", day: Records.Day(4)) with
        {
            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                ["parts"] = Encoding.UTF8.GetBytes("[1,2]"),
                ["empty"] = ReadOnlyMemory<byte>.Empty,
            },
        };

        (await Store.SaveAsync([record], default)).ShouldBe([new SaveResult(1, SaveOutcome.New)]);

        var stored = (await Store.ArticleAsync(1, default)).ShouldNotBeNull();
        stored.Number.ShouldBe(1);
        stored.Address.ShouldBe(record.Address);
        (stored.Outlet, stored.Headline).ShouldBe(("Harbour Post", "Ferry sinks"));
        stored.Article.ShouldBe(
            record.Article with
            {
                Id = "a1",
                Authors = stored.Article.Authors,
                Blocks = stored.Article.Blocks,
            }
        );
        stored.Day.ShouldBe(record.Day);
        stored.Stored.ShouldBe(Now);
        (stored.Revision, stored.Superseded).ShouldBe((1, false));
        stored.Membership.Reasons.ShouldBe(record.Membership.Reasons);
        stored.Membership.Story.ShouldBe(1);
        (await Store.CurrentAsync(record.Item.Address, default)).ShouldNotBeNull().Number.ShouldBe(1);
        (await Store.ContentAsync(1, default))!.Value.ToArray().ShouldBe(record.Item.Content.ToArray());
        Encoding.UTF8.GetString((await Store.AnnotationAsync(1, "parts", default))!.Value.Span).ShouldBe("[1,2]");
        (await Store.AnnotationAsync(1, "empty", default))!.Value.Length.ShouldBe(0);
        (await Store.AnnotationAsync(1, "other", default)).ShouldBeNull();
        (await CountsAsync()).ShouldBe(new StoreCounts(1, 0, 1, 0, 0));
        (await Store.NextAsync(default)).ShouldBe(new NextNumbers(2, 2));
    }

    [SkippableFact]
    public async Task TheSameInputTwiceChangesNothing()
    {
        var record = Records.Of(1).Quoting("Anna Orlova", "sank at night");
        await Store.SaveAsync([record], default);

        (await Store.FindAsync(record.Item.Address, record.Item.Sha256, default)).ShouldBe(
            new KnownArticle(1, 1, true)
        );
        var again = await Store.SaveAsync([record with { Number = 2 }], default);

        again.ShouldBe([new SaveResult(1, SaveOutcome.Known)]);
        (await CountsAsync()).ShouldBe(new StoreCounts(1, 0, 1, 1, 0));
        (await Store.NextAsync(default)).ShouldBe(new NextNumbers(2, 2));
    }

    [SkippableFact]
    public async Task AnotherPrintOfTheTextIsKnownAndItsBytesAreRemembered()
    {
        var record = Records.Of(1);
        var print = Records.Of(2, bytes: "<p>The ferry to Lannoch sank at night.</p>", address: record.Item.Address);
        await Store.SaveAsync([record], default);

        (await Store.FindAsync(record.Item.Address, print.Item.Sha256, default)).ShouldBe(
            new KnownArticle(1, 1, false)
        );
        (await Store.SaveAsync([print], default)).ShouldBe([new SaveResult(1, SaveOutcome.Known)]);

        (await Store.FindAsync(record.Item.Address, print.Item.Sha256, default)).ShouldBe(new KnownArticle(1, 1, true));
        (await Store.ContentAsync(1, default))!.Value.ToArray().ShouldBe(record.Item.Content.ToArray());
    }

    [SkippableFact]
    public async Task AnArticleIsKeptWhereItStatesAndItsBytesAreKnownWhereTheyWereFound()
    {
        var record = Records.Of(1) with { Address = "https://outlet.example/stated" };
        var elsewhere = record with { Number = 2, Item = record.Item with { Address = "feed item 7" } };
        await Store.SaveAsync([record], default);

        (await Store.CurrentAsync(record.Address, default)).ShouldNotBeNull().Number.ShouldBe(1);
        (await Store.CurrentAsync(record.Item.Address, default)).ShouldBeNull();
        (await Store.FindAsync(record.Item.Address, record.Item.Sha256, default)).ShouldBe(
            new KnownArticle(1, 1, true)
        );
        (await Store.FindAsync("feed item 7", record.Item.Sha256, default)).ShouldBeNull();
        (await Store.SaveAsync([elsewhere], default)).ShouldBe([new SaveResult(1, SaveOutcome.Known)]);
        (await Store.FindAsync("feed item 7", record.Item.Sha256, default)).ShouldBe(new KnownArticle(1, 1, true));
    }

    [SkippableFact]
    public async Task AChangedTextIsARevisionAndBothAreKept()
    {
        var first = Records.Of(1, "Two people drowned.", "https://outlet.example/ferry");
        var second = Records.Of(2, "Three people drowned.", "https://outlet.example/ferry").Quoting(null, "people");
        await Store.SaveAsync([first.Quoting(null, "people")], default);

        (await Store.SaveAsync([second], default)).ShouldBe([new SaveResult(2, SaveOutcome.Revised, 1)]);

        var revisions = await Store.RevisionsAsync(1, default);
        revisions.Select(article => article.Article.Text).ShouldBe(["Two people drowned.", "Three people drowned."]);
        revisions.Select(article => (article.Revision, article.Superseded)).ShouldBe([(1, true), (2, false)]);
        (await Store.RevisionsAsync(2, default)).Count.ShouldBe(2);
        (await Store.CurrentAsync(first.Item.Address, default)).ShouldNotBeNull().Number.ShouldBe(2);
        (await Store.StoryArticlesAsync(1, default)).Select(article => article.Number).ShouldBe([2]);
        (await CountsAsync()).ShouldBe(new StoreCounts(1, 1, 1, 1, 0));
        (await NumbersAsync("two")).ShouldBeEmpty();
        (await NumbersAsync("three")).ShouldBe([2]);
    }

    [SkippableFact]
    public async Task TheBytesOfAnEarlierRevisionAreStillKnown()
    {
        var first = Records.Of(1, "Two people drowned.", "ferry");
        await Store.SaveAsync([first], default);
        await Store.SaveAsync([Records.Of(2, "Three people drowned.", "ferry")], default);

        (await Store.FindAsync("ferry", first.Item.Sha256, default)).ShouldBe(new KnownArticle(1, 1, true));
        (await Store.SaveAsync([first with { Number = 3 }], default)).ShouldBe([new SaveResult(1, SaveOutcome.Known)]);
    }

    [SkippableFact]
    public async Task RevisionsOfOneStepFollowEachOther()
    {
        var results = await Store.SaveAsync(
            [
                Records.Of(1, "One drowned.", "ferry", day: Records.Day(9)),
                Records.Of(2, "Two drowned.", "ferry", day: Records.Day(9)),
                Records.Of(3, "Two drowned.", "ferry", day: Records.Day(9)),
            ],
            default
        );

        results.ShouldBe([
            new SaveResult(1, SaveOutcome.New),
            new SaveResult(2, SaveOutcome.Revised, 1),
            new SaveResult(2, SaveOutcome.Known),
        ]);
        (await NumbersAsync("drowned")).ShouldBe([2]);
        (await CountsAsync()).ShouldBe(new StoreCounts(1, 1, 1, 0, 0));
    }

    [SkippableFact]
    public async Task TheSameBytesAtTwoAddressesAreTwoArticles()
    {
        await Store.SaveAsync([Records.Of(1), Records.Of(2)], default);

        (await Store.CountAsync(default)).Articles.ShouldBe(2);
        (await Store.ContentAsync(2, default))!.Value.Length.ShouldBe(Records.Of(2).Item.Content.Length);
    }

    [SkippableFact]
    public async Task AStepThatFailsLeavesNothing()
    {
        var faulty = Records.Of(2) with { Item = Records.Of(2).Item with { Sha256 = "none" } };

        await Should.ThrowAsync<ArgumentException>(() => Store.SaveAsync([Records.Of(1), faulty], default));

        (await CountsAsync()).ShouldBe(new StoreCounts(0, 0, 0, 0, 0));
        (await Store.FindAsync(Records.Of(1).Item.Address, Records.Of(1).Item.Sha256, default)).ShouldBeNull();
        (await NumbersAsync("ferry")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task ANumberThatIsTakenIsRefused()
    {
        await Store.SaveAsync([Records.Of(1)], default);

        var fault = await Should.ThrowAsync<StoreException>(() =>
            Store.SaveAsync([Records.Of(1, address: "other")], default)
        );

        fault.Message.ShouldNotContain('\n');
        (await Store.CountAsync(default)).Articles.ShouldBe(1);
    }

    [SkippableFact]
    public async Task WhatWasStoredIsThereWhenItIsOpenedAgain()
    {
        await Store.SaveAsync([Records.Of(1)], default);
        await Store.DisposeAsync();

        opened = await OpenAsync();

        (await Store.ArticleAsync(1, default)).ShouldNotBeNull();
        (await Store.NextAsync(default)).ShouldBe(new NextNumbers(2, 2));
    }

    [SkippableFact]
    public async Task WhatAServerSaidIsRemembered()
    {
        var state = new FetchState("\"e1\"", "Mon, 02 Mar 2026 10:00:00 GMT", Now);
        await Store.RememberFetchAsync("https://outlet.example/feed", state, default);
        (await Store.FetchStateAsync("https://outlet.example/feed", default)).ShouldBe(state);

        await Store.RememberFetchAsync("https://outlet.example/feed", state with { ETag = null }, default);

        (await Store.FetchStateAsync("https://outlet.example/feed", default)).ShouldBe(state with { ETag = null });
        (await Store.FetchStateAsync("https://outlet.example/other", default)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task OnlyOneWritesAtATime()
    {
        await using (await Store.ClaimAsync(default))
        {
            var fault = await Should.ThrowAsync<StoreException>(() => Store.ClaimAsync(default));
            fault.Message.ShouldContain($"process {Environment.ProcessId} ");
            fault.Message.ShouldNotContain('\n');
        }

        await (await Store.ClaimAsync(default)).DisposeAsync();
    }

    [SkippableFact]
    public async Task OfficesAreFoundByWhatTheyServe()
    {
        var fact = new OfficeFact(
            "Anna Orlova",
            "harbour minister",
            "Lannoch",
            "lannoch",
            OfficeTenure.Current,
            Records.Day(4),
            new Evidence("file1", 4, 9, "ferry")
        );
        Store.Offices.Find("lannoch").ShouldBeEmpty();
        await Store.SaveAsync([Records.Of(1) with { Offices = [fact, fact with { Day = null }] }], default);
        await Store.SaveAsync([Records.Of(2) with { Offices = [fact with { Tenure = OfficeTenure.Former }] }], default);

        var found = Store.Offices.Find("lannoch");

        found.Count.ShouldBe(3);
        found.ShouldContain(fact with { Evidence = fact.Evidence with { Article = "a1" } });
        found.ShouldContain(fact with { Day = null, Evidence = fact.Evidence with { Article = "a1" } });
        found.Count(other => other.Tenure == OfficeTenure.Former && other.Evidence.Article == "a2").ShouldBe(1);
        Store.Offices.Find("kethra").ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task ReadersAreSafeBesideAWriter()
    {
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= 40; i++)
            {
                await Store.SaveAsync([Records.Of(i, $"Ferry number {i} sank.", story: i)], default);
            }
        });
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!writing.IsCompleted)
                    {
                        var counts = await Store.CountAsync(default);
                        counts.Stories.ShouldBe(counts.Articles);
                        var hits = (await Store.SearchAsync(Query("ferry") with { Limit = 100 }, default)).Hits;
                        hits.Select(hit => hit.Article).ShouldBe(hits.Select(hit => hit.Article).Distinct());
                    }
                })
            );

        await Task.WhenAll(readers.Append(writing));

        (await Store.CountAsync(default)).Articles.ShouldBe(40);
    }

    /// <summary>How much there is, but for how often it changed.</summary>
    protected async Task<StoreCounts> CountsAsync() => (await Store.CountAsync(default)) with { Changes = 0 };

    /// <summary>Numbers of the stories that are as asked for.</summary>
    protected async Task<IEnumerable<long>> ListedAsync(StoryQuery query) =>
        (await Store.StoriesAsync(query, default)).Select(story => story.Number);

    /// <summary>Numbers of the articles that have all the words, best first.</summary>
    protected async Task<IEnumerable<long>> NumbersAsync(params string[] terms) =>
        (await Store.SearchAsync(Query(terms), default)).Hits.Select(hit => hit.Article);

    private static SearchQuery Query(params string[] terms) => new() { Terms = terms };
}
