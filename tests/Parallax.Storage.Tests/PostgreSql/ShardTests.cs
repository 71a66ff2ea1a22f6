using System.Text;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>One decides in a shard, and nothing that rests on what is no more is written.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class ShardTests(PostgreSqlFixture fixture) : IAsyncLifetime
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
    public async Task OneHoldsAShardUntilItGivesItBackOrItsLeaseEnds()
    {
        var first = await LeaseAsync(5, "w1");
        first.Epoch.ShouldBe(1);
        (await Work.LeaseAsync(5, "w2", SharedWork.Term, default)).ShouldBeNull();
        (await LeaseAsync(5, "w1")).ShouldBe(first);

        await Work.ReleaseAsync([first with { Epoch = 9 }, first with { Worker = "w2" }], default);
        (await Work.LeaseAsync(5, "w2", SharedWork.Term, default)).ShouldBeNull();
        await Work.ReleaseAsync([first], default);
        (await Work.LeaseAsync(5, "w2", TimeSpan.Zero, default)).ShouldNotBeNull().Epoch.ShouldBe(2);
        (await LeaseAsync(5, "w3")).Epoch.ShouldBe(3);

        var shard = (await Work.ShardsAsync(default)).ShouldHaveSingleItem();
        (shard.Shard, shard.Epoch, shard.Worker).ShouldBe((5, 3, "w3"));
    }

    [SkippableFact]
    public async Task OfManyWhoWantAShardOneHasIt()
    {
        var leases = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Work.LeaseAsync(5, $"w{i}", SharedWork.Term, default))
        );

        leases.OfType<ShardLease>().ShouldHaveSingleItem().Epoch.ShouldBe(1);
    }

    [SkippableFact]
    public async Task WhoSleptThroughItsLeaseWritesNothingWhenItWakes()
    {
        var slept = (await Work.LeaseAsync(5, "w1", TimeSpan.Zero, default)).ShouldNotBeNull();
        var awake = await LeaseAsync(5, "w2");

        var fault = await Should.ThrowAsync<LeaseLostException>(() => CommitAsync(slept, SharedWork.Record(1)));
        (await CommitAsync(awake, SharedWork.Record(2))).ShouldNotBeNull();
        await Should.ThrowAsync<LeaseLostException>(() => CommitAsync(slept, SharedWork.Record(3)));

        fault.Message.ShouldContain("shard 5");
        (await Store.CountAsync(default)).Articles.ShouldBe(1);
        (await Store.ArticleAsync(2, default)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task WhoGaveAShardBackWritesNothing()
    {
        var lease = await LeaseAsync(5, "w1");
        await Work.ReleaseAsync([lease], default);

        await Should.ThrowAsync<LeaseLostException>(() => CommitAsync(lease, SharedWork.Record(1)));
    }

    [SkippableFact]
    public async Task ACommitProlongsTheLease()
    {
        var lease = await LeaseAsync(5, "w1");
        var before = (await Work.ShardsAsync(default)).Single().Until;

        await CommitAsync(lease, SharedWork.Record(1));

        (await Work.ShardsAsync(default)).Single().Until!.Value.ShouldBeGreaterThan(before!.Value);
    }

    [SkippableFact]
    public async Task AShardCountsItsStoriesOnAndKeepsClearOfOthers()
    {
        var lease = await LeaseAsync(5, "w1");
        lease.NextStory.ShouldBe(1);
        await CommitAsync(lease, SharedWork.Record(1, story: 6), nextStory: 71);
        await Work.ReleaseAsync([lease], default);
        (await LeaseAsync(5, "w2")).NextStory.ShouldBe(71);
        await Work.ReleaseAsync([await LeaseAsync(5, "w2")], default);

        await Store.SaveAsync([SharedWork.Record(2, story: 400)], default);

        (await LeaseAsync(5, "w3")).NextStory.ShouldBe(401);
    }

    [SkippableFact]
    public async Task AShardTellsInWhichOrderItTookArticlesUp()
    {
        await Store.SaveAsync([SharedWork.Record(9, story: 3)], default);
        var lease = await LeaseAsync(5, "w1");
        await CommitAsync(
            lease,
            [SharedWork.Record(2, story: 6)],
            [(2, ShardEntryKind.Assigned), (9, ShardEntryKind.Met)]
        );
        await CommitAsync(
            lease,
            [SharedWork.Record(1, story: 6)],
            [(9, ShardEntryKind.Met), (1, ShardEntryKind.Assigned), (1, ShardEntryKind.Met)]
        );
        await Store.RegroupAsync(Moved((2, 8)), default);

        var log = await Work.LogAsync(5, "parts", null, default);

        log.Select(entry =>
                (entry.Place, entry.Kind, entry.Story, entry.Article.Number, entry.Article.Membership.Story)
            )
            .ShouldBe([
                (1, ShardEntryKind.Assigned, 6, 2, 8),
                (2, ShardEntryKind.Met, 3, 9, 3),
                (3, ShardEntryKind.Assigned, 6, 1, 6),
            ]);
        Encoding.UTF8.GetString(log[1].Article.Features.Span).ShouldBe("[9]");
        (await Work.LogAsync(5, "parts", 2, default)).Select(entry => entry.Place).ShouldBe([2, 3]);
        (await Work.LogAsync(5, "other", null, default)).ShouldBeEmpty();
        (await Work.LogAsync(6, "parts", null, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task AReplacedTextIsNoMoreInTheLog()
    {
        var lease = await LeaseAsync(5, "w1");
        var first = SharedWork.Record(1);
        await CommitAsync(lease, [first, SharedWork.Record(2)], [(1, default), (2, default)]);
        var later = SharedWork.Record(3) with { Address = first.Address };
        await CommitAsync(lease, [later], [(3, ShardEntryKind.Assigned)]);

        (await Work.LogAsync(5, "parts", 2, default)).Select(entry => entry.Article.Number).ShouldBe([2, 3]);
    }

    [SkippableFact]
    public async Task WhatOthersMovedIsSeenBeforeAnythingIsDecided()
    {
        var (one, other) = (await LeaseAsync(5, "w1"), await LeaseAsync(6, "w2"));
        await CommitAsync(one, [SharedWork.Record(1)], [(1, ShardEntryKind.Assigned)]);
        await CommitAsync(other, [SharedWork.Record(2)], [(2, ShardEntryKind.Assigned), (1, ShardEntryKind.Met)]);

        // The other shard moves an article that this one took up.
        (
            await Work.CommitAsync(other, new ShardCommit { Seen = 0, Moved = Moved((1, 7)) }, default)
        ).ShouldNotBeNull();
        (await CommitAsync(one, SharedWork.Record(3))).ShouldBeNull();
        (await Store.ArticleAsync(3, default)).ShouldBeNull();

        var changes = await Work.ChangesAsync(5, 0, default);
        changes.Memberships.ShouldHaveSingleItem().Value.Story.ShouldBe(7);
        (await CommitAsync(one, [SharedWork.Record(3)], [], changes.Last)).ShouldNotBeNull();
        // Its own moves are no news to a shard.
        (await Work.ChangesAsync(6, 0, default)).Memberships.ShouldBeEmpty();
        (await CommitAsync(other, SharedWork.Record(4))).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task WhatAShardIsAboutToTakeUpMustNotHaveMovedEither()
    {
        await Store.SaveAsync([SharedWork.Record(1)], default);
        var lease = await LeaseAsync(5, "w1");
        await Store.RegroupAsync(Moved((1, 7)), default);

        (await CommitAsync(lease, [], [(1, ShardEntryKind.Met)])).ShouldBeNull();

        var seen = (await Work.ChangesAsync(5, 0, default)).Last;
        (await CommitAsync(lease, [], [(1, ShardEntryKind.Met)], seen)).ShouldNotBeNull();
        (await Work.ChangesAsync(5, seen, default)).ShouldBe(
            new ShardChanges(seen, new Dictionary<long, Membership>()),
            new SameChanges()
        );
    }

    [SkippableFact]
    public async Task PeopleAndIngestsAreToldOfToo()
    {
        var lease = await LeaseAsync(5, "w1");
        await CommitAsync(lease, [SharedWork.Record(1), SharedWork.Record(2)], [(1, default), (2, default)]);
        await Store.DecideAsync(
            new StoryDecision(StoryDecisionKind.Move, [1], 9, DateTimeOffset.UnixEpoch),
            new Dictionary<long, Membership> { [1] = SharedWork.Membership(9, decided: true) },
            default
        );
        await Store.SaveAsync([SharedWork.Record(3)], Moved((2, 8)), default);

        var changes = await Work.ChangesAsync(5, 0, default);

        changes
            .Memberships.ToDictionary(pair => pair.Key, pair => (pair.Value.Story, pair.Value.Decided))
            .ShouldBe(new Dictionary<long, (long, bool)> { [1] = (9, true), [2] = (8, false) }, ignoreOrder: true);
        // What people decided stays; the rest of the step is done.
        await Work.CommitAsync(lease, new ShardCommit { Seen = changes.Last, Moved = Moved((1, 7), (2, 7)) }, default);
        (await Store.ArticleAsync(1, default))!.Membership.Story.ShouldBe(9);
        (await Store.ArticleAsync(2, default))!.Membership.Story.ShouldBe(7);
    }

    [SkippableFact]
    public async Task AStepThatIsDoneTwiceIsDoneOnce()
    {
        var lease = await LeaseAsync(5, "w1");
        var first = await CommitAsync(lease, [SharedWork.Record(1)], [(1, ShardEntryKind.Assigned)]);
        var second = await CommitAsync(lease, [SharedWork.Record(1)], [(1, ShardEntryKind.Assigned)]);

        first!.Single().Outcome.ShouldBe(SaveOutcome.New);
        second!.Single().Outcome.ShouldBe(SaveOutcome.Known);
        (await Work.LogAsync(5, "parts", null, default)).Count.ShouldBe(1);
        (await Work.ShardsAsync(default)).Single().Decided.ShouldBe(1);
    }

    [SkippableFact]
    public async Task ArticlesAreGivenByTheirNumbersWhereverTheyWereMoved()
    {
        await Store.SaveAsync(
            [.. Enumerable.Range(1, 5).Select(i => SharedWork.Record(i, story: i < 3 ? 1 : 2))],
            default
        );
        await Store.RegroupAsync(Moved((1, 2), (2, 2)), default);

        (await Work.GroupedAsync("parts", [4, 2, 99], default)).Select(article => article.Number).ShouldBe([2, 4]);
    }

    private async Task<ShardLease> LeaseAsync(int shard, string worker) =>
        (await Work.LeaseAsync(shard, worker, SharedWork.Term, default)).ShouldNotBeNull();

    private Task<IReadOnlyList<SaveResult>?> CommitAsync(ShardLease lease, ArticleRecord record, long nextStory = 0) =>
        Work.CommitAsync(
            lease,
            new ShardCommit
            {
                Seen = 0,
                Records = [record],
                NextStory = nextStory,
            },
            default
        );

    private Task<IReadOnlyList<SaveResult>?> CommitAsync(
        ShardLease lease,
        IReadOnlyList<ArticleRecord> records,
        IReadOnlyList<(long, ShardEntryKind)> entries,
        long seen = 0
    ) =>
        Work.CommitAsync(
            lease,
            new ShardCommit
            {
                Seen = seen,
                Records = records,
                Entries = entries,
            },
            default
        );

    private static Dictionary<long, Membership> Moved(params (long Article, long Story)[] moves) =>
        moves.ToDictionary(move => move.Article, move => SharedWork.Membership(move.Story));

    private sealed class SameChanges : IEqualityComparer<ShardChanges>
    {
        public bool Equals(ShardChanges? x, ShardChanges? y) =>
            x?.Last == y?.Last && x?.Memberships.Count == y?.Memberships.Count;

        public int GetHashCode(ShardChanges obj) => obj.Last.GetHashCode();
    }
}
