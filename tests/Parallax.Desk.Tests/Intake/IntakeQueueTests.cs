using Parallax.Core;
using Parallax.Desk.Intake;
using Parallax.Desk.Tests.Storing;

namespace Parallax.Desk.Tests.Intake;

/// <summary>What is asked for is taken in, one after another, and everybody is told what came of it.</summary>
public sealed class IntakeQueueTests : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private TemporaryStore stored = null!;

    public async Task InitializeAsync() => stored = await TemporaryStore.MakeAsync();

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        await stored.DisposeAsync();
    }

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task A_pasted_text_becomes_an_article()
    {
        var queue = Make();
        var job = queue.Ask([new PastedText(TemporaryStore.Ferry, "Sarmouth Post")])!;

        var done = await DoneAsync(queue, job.Id);

        done.Report.New.ShouldBe(1);
        done.Fault.ShouldBeNull();
        var article = (await stored.Store.ArticleAsync(done.Stored.ShouldHaveSingleItem().Result.Article, default))!;
        article.Outlet.ShouldBe("Sarmouth Post");
        article.Article.Text.ShouldContain("Kell reef");
    }

    [Fact]
    public async Task What_fails_is_told_and_what_comes_after_is_done()
    {
        var queue = Make(_ => throw new InvalidOperationException("made for the test"));
        var first = queue.Ask(["https://example.org/feed"])!;
        var second = queue.Ask([new PastedText(TemporaryStore.Ferry)])!;

        (await DoneAsync(queue, first.Id)).Fault!.ShouldContain("InvalidOperationException");
        (await DoneAsync(queue, second.Id)).Report.New.ShouldBe(1);
    }

    [Fact]
    public async Task Addresses_are_confirmed_once_they_are_stored()
    {
        IReadOnlySet<string>? unread = null;
        var queue = Make(addresses => new OpenedSources(
            _ => Items(addresses[0]),
            (failed, _) =>
            {
                unread = failed;
                return Task.CompletedTask;
            },
            new MemoryStream()
        ));

        var done = await DoneAsync(queue, queue.Ask(["https://example.org/a"])!.Id);

        done.Report.Failed.ShouldBe(1);
        done.Failures.ShouldHaveSingleItem().ShouldContain("gone");
        unread.ShouldNotBeNull();
    }

    [Fact]
    public void More_than_can_wait_is_refused()
    {
        var queue = new IntakeQueue(
            stored.Store,
            TemporaryStore.Reader,
            _ => throw new NotSupportedException(),
            TimeProvider.System
        );
        var asked = Enumerable
            .Range(0, IntakeQueue.MostWaiting + 1)
            .Select(i => queue.Ask([$"https://example.org/{i}"]))
            .ToList();

        asked[..^1].ShouldAllBe(job => job != null);
        asked[^1].ShouldBeNull();
        queue.Jobs.Count.ShouldBe(IntakeQueue.MostWaiting);
    }

    private IntakeQueue Make(OpenSources? open = null)
    {
        var queue = new IntakeQueue(
            stored.Store,
            TemporaryStore.Reader,
            open ?? (_ => throw new NotSupportedException()),
            TimeProvider.System
        );
        _ = queue.RunAsync(stop.Token);
        return queue;
    }

    private static async IAsyncEnumerable<ItemResult> Items(string address)
    {
        await Task.Yield();
        yield return ItemResult.Failed($"{address}: gone");
    }

    private static async Task<IntakeJob> DoneAsync(IntakeQueue queue, long id)
    {
        while (true)
        {
            var job = queue.Jobs.First(job => job.Id == id);
            if (job.State is IntakeState.Done)
            {
                return job;
            }

            await Task.Delay(10);
        }
    }
}
