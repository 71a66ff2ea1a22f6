using System.Text;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>Items go from hand to hand, and each is done once.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class WorkStoreTests(PostgreSqlFixture fixture) : IAsyncLifetime
{
    private PostgreSqlArticleStore? store;

    private PostgreSqlArticleStore Store => store!;

    private IWorkStore Work => Store.Work;

    public async Task InitializeAsync() =>
        store = await PostgreSqlArticleStore.OpenAsync(
            await fixture.CreateDatabaseAsync(),
            TimeProvider.System,
            default
        );

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [SkippableFact]
    public async Task ARunKnowsWhatWasThereWhenItBegan()
    {
        await Store.SaveAsync([Records.Of(1), Records.Of(2)], default);

        var run = await Work.BeginAsync(default);

        run.Known.ShouldBe(3);
        (await Work.RunAsync(run.Number, default)).ShouldBe(run);
        (await Work.RunAsync(99, default)).ShouldBeNull();
    }

    [SkippableFact]
    public async Task ItemsAreNumberedInTheirOrderAndToldInTheSameStep()
    {
        var run = await Work.BeginAsync(default);

        (await HandInAsync(run, 1, 2, 3)).ShouldBe([1, 2, 3]);

        var told = await Work.Messages.TakeAsync(SharedWork.Read, 10, TimeSpan.FromHours(1), default);
        told.Select(held => Encoding.UTF8.GetString(held.Message.Body.Span)).ShouldBe(["1", "2", "3"]);
        var items = await Work.ItemsAsync([1, 3, 4], default);
        items.Keys.Order().ShouldBe([1, 3]);
        items[3].Run.ShouldBe(run.Number);
        items[3].Item.Content.ToArray().ShouldBe(SharedWork.Record(3).Item.Content.ToArray());
        var item = SharedWork.Record(3).Item;
        (items[3].Item with { Content = default, Stated = item.Stated }).ShouldBe(item with { Content = default });
        (await Work.CountAsync(default)).ShouldBe(new WorkCounts(3, 3, 0, 0, 0, 0));
        (await Store.NextAsync(default)).Article.ShouldBe(4);
    }

    [SkippableFact]
    public async Task WhatIsStoredOrWaitsOrComesTwiceIsLeftOut()
    {
        await Store.SaveAsync([SharedWork.Record(1)], default);
        var run = await Work.BeginAsync(default);
        await HandInAsync(run, 2);

        (await HandInAsync(run, 1, 2, 3, 3)).ShouldBe([null, null, 3, null]);
        (await HandInAsync(run)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task ManyWhoHandInTheSameGiveEachItemOneNumber()
    {
        var run = await Work.BeginAsync(default);

        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => HandInAsync(run, [.. Enumerable.Range(1, 50).Select(i => (long)i)]))
        );

        numbers
            .SelectMany(given => given)
            .OfType<long>()
            .Order()
            .ShouldBe(Enumerable.Range(1, 50).Select(i => (long)i));
    }

    [SkippableFact]
    public async Task WhatWasReadWaitsForItsStoryAsItWasRead()
    {
        var run = await Work.BeginAsync(default);
        await HandInAsync(run, 1);
        var record = SharedWork.Record(1).Quoting("Anna Orlova", "sank") with
        {
            People = ["Anna Orlova"],
            Places = ["Lannoch"],
            Offices =
            [
                new OfficeFact(
                    "Anna Orlova",
                    "harbour minister",
                    "Lannoch",
                    "lannoch",
                    OfficeTenure.Current,
                    Records.Day(4),
                    new Evidence("file1", 4, 9, "ferry")
                ),
            ],
        };

        await Work.StageAsync([new ReadOutcome(1, record, null, [new Message("stories.7", default)])], default);

        var staged = (await Work.StagedAsync([1, 2], default)).ShouldHaveSingleItem().Value;
        staged.Item.Content.ToArray().ShouldBe(record.Item.Content.ToArray());
        staged.Annotations["parts"].ToArray().ShouldBe(record.Annotations["parts"].ToArray());
        staged.Quotations.ShouldBe(record.Quotations);
        staged.Offices.ShouldBe(record.Offices);
        staged.People.ShouldBe(record.People);
        (staged.Day, staged.TextSha256, staged.Article.Text).ShouldBe(
            (record.Day, record.TextSha256, record.Article.Text)
        );
        (await Work.ItemsAsync([1], default)).ShouldBeEmpty();
        (await Work.CountAsync(default)).ShouldBe(new WorkCounts(1, 0, 1, 0, 0, 0));
    }

    [SkippableFact]
    public async Task ReadTwiceIsStagedOnceAndToldOnce()
    {
        var run = await Work.BeginAsync(default);
        await HandInAsync(run, 1, 2, 3);
        var outcomes = new[]
        {
            new ReadOutcome(1, SharedWork.Record(1), null, [new Message("stories.1", default)]),
            new ReadOutcome(2, null, null, [new Message("stories.2", default)]),
            new ReadOutcome(3, null, "it is no article", []),
        };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Work.StageAsync(outcomes, default)));

        (await Work.CountAsync(default)).ShouldBe(new WorkCounts(3, 0, 1, 0, 1, 1));
        (await Work.Messages.LengthsAsync(default))
            .Where(length => length.Queue != SharedWork.Read)
            .Select(length => (length.Queue, length.Waiting))
            .ShouldBe([("stories.1", 1), ("stories.2", 1)]);
    }

    [SkippableFact]
    public async Task AStagedArticleIsStoredAsItWouldHaveBeenAtOnce()
    {
        var run = await Work.BeginAsync(default);
        await HandInAsync(run, 1);
        await Work.StageAsync([new ReadOutcome(1, SharedWork.Record(1), null, [])], default);
        var lease = (await Work.LeaseAsync(0, "w1", SharedWork.Term, default)).ShouldNotBeNull();
        var staged = (await Work.StagedAsync([1], default))[1];

        var results = await Work.CommitAsync(
            lease,
            new ShardCommit
            {
                Seen = 0,
                Records = [staged with { Membership = SharedWork.Membership(64) }],
                Entries = [(1, ShardEntryKind.Assigned)],
                NextStory = 65,
                Messages = [new Message("merge", default)],
            },
            default
        );

        results.ShouldBe([new SaveResult(1, SaveOutcome.New)]);
        (await Store.ArticleAsync(1, default)).ShouldNotBeNull().Membership.Story.ShouldBe(64);
        (await Work.StagedAsync([1], default)).ShouldBeEmpty();
        (await Work.CountAsync(default)).ShouldBe(new WorkCounts(1, 0, 0, 1, 0, 0));
        (await Work.Messages.LengthsAsync(default)).ShouldContain(length => length.Queue == "merge");
        (await Work.ShardsAsync(default)).ShouldHaveSingleItem().Decided.ShouldBe(1);
        // Handed in again, it is known by its bytes.
        (await HandInAsync(run, 1)).ShouldBe([null]);
    }

    [SkippableFact]
    public async Task WorkersAreThereWhileTheySaySo()
    {
        var report = new WorkerReport("w1", "harbour", "read,stories", 5, 3);
        await Work.ReportAsync(report, default);
        await Work.ReportAsync(report with { Read = 9 }, default);
        await Work.ReportAsync(report with { Worker = "w2" }, default);
        await Work.LeaveAsync("w2", default);

        var worker = (await Work.WorkersAsync(TimeSpan.FromMinutes(1), default)).ShouldHaveSingleItem();
        worker.Report.ShouldBe(report with { Read = 9 });
        worker.Seen.ShouldBeGreaterThanOrEqualTo(worker.Started);
        (await Work.WorkersAsync(TimeSpan.FromMinutes(-1), default)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<long?>> HandInAsync(WorkRun run, params long[] names) =>
        Work.HandInAsync(run, [.. names.Select(name => SharedWork.Record(name).Item)], SharedWork.ToRead, default);
}
