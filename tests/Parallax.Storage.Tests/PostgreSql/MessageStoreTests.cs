using System.Globalization;
using System.Text;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>Messages in the database are each done by one taker, and none is lost.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class MessageStoreTests(PostgreSqlFixture fixture) : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private PostgreSqlArticleStore? store;

    private IMessageStore Messages => store!.Messages;

    public async Task InitializeAsync() =>
        store = await PostgreSqlArticleStore.OpenAsync(
            await fixture.CreateDatabaseAsync(),
            TimeProvider.System,
            default
        );

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [SkippableFact]
    public async Task TheOldestComeFirstAndWhatIsHeldIsNobodyElses()
    {
        await Messages.AddAsync([Of("read", 1), Of("stories.3", 2), Of("read", 3), Of("read", 4)], default);

        var first = await Messages.TakeAsync("read", 2, Long, default);
        var second = await Messages.TakeAsync(null, 10, Long, default);

        first.Select(Number).ShouldBe([1, 3]);
        first.ShouldAllBe(held => held.Attempts == 1 && held.Message.Queue == "read");
        second.Select(Number).ShouldBe([2, 4]);
        (await Messages.TakeAsync(null, 10, Long, default)).ShouldBeEmpty();
        (await Messages.TakeAsync(null, 0, Long, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task WhatIsDoneIsGoneAndWhatIsReturnedComesAgainAndIsCounted()
    {
        await Messages.AddAsync([Of("read", 1), Of("read", 2), Of("read", 3)], default);
        var taken = await Messages.TakeAsync("read", 3, Long, default);

        await Messages.DoneAsync([taken[0].Id, taken[0].Id, 999], default);
        await Messages.ReturnAsync([taken[1].Id], TimeSpan.Zero, default);
        await Messages.ReturnAsync([taken[2].Id], Long, default);

        var again = (await Messages.TakeAsync("read", 3, Long, default)).ShouldHaveSingleItem();
        (Number(again), again.Attempts).ShouldBe((2, 2));
        var length = (await Messages.LengthsAsync(default)).ShouldHaveSingleItem();
        (length.Queue, length.Waiting, length.Held).ShouldBe(("read", 1, 1));
    }

    [SkippableFact]
    public async Task WhatItsHolderKeepsTooLongOthersMayHave()
    {
        await Messages.AddAsync([Of("read", 1)], default);
        await Messages.TakeAsync("read", 1, TimeSpan.Zero, default);

        (await Messages.TakeAsync("read", 1, Long, default)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [SkippableFact]
    public async Task ManyTakersHaveEachMessageOnce()
    {
        await Messages.AddAsync([.. Enumerable.Range(0, 2000).Select(i => Of("read", i))], default);
        var takers = Enumerable
            .Range(0, 6)
            .Select(async _ =>
            {
                var done = new List<int>();
                while (await Messages.TakeAsync("read", 37, Long, default) is { Count: > 0 } taken)
                {
                    done.AddRange(taken.Select(Number));
                    await Messages.DoneAsync([.. taken.Select(held => held.Id)], default);
                }

                return done;
            });

        (await Task.WhenAll(takers)).SelectMany(done => done).Order().ShouldBe(Enumerable.Range(0, 2000));
        (await Messages.LengthsAsync(default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task TheDeadAreKeptOnceWithTheLastReasonAndComeBackWhenTheyAreReplayed()
    {
        await Messages.BuryAsync(Of("read", 1), "it broke once", default);
        await Messages.BuryAsync(Of("read", 2), "it broke", default);
        await Messages.BuryAsync(Of("read", 1), "it broke twice", default);
        await Messages.BuryAsync(Of("merge", 1), "it broke there", default);

        var dead = await Messages.DeadAsync(10, default);
        dead.Select(letter => (letter.Message.Queue, letter.Reason))
            .ShouldBe([("read", "it broke twice"), ("read", "it broke"), ("merge", "it broke there")]);
        (await Messages.DropAsync([dead[1].Id, 999], default)).ShouldBe(1);
        (await Messages.ReplayAsync([dead[2].Id], default)).ShouldBe(1);
        (await Messages.ReplayAsync(null, default)).ShouldBe(1);

        (await Messages.DeadAsync(10, default)).ShouldBeEmpty();
        (await Messages.TakeAsync(null, 10, Long, default))
            .Select(held => held.Message.Queue)
            .ShouldBe(["merge", "read"]);
    }

    private static Message Of(string queue, int number) =>
        new(queue, Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    private static int Number(HeldMessage held) =>
        int.Parse(Encoding.UTF8.GetString(held.Message.Body.Span), CultureInfo.InvariantCulture);
}
