using Parallax.Desk.Intake;
using Parallax.Desk.Tests.Storing;

namespace Parallax.Desk.Tests.Intake;

/// <summary>Feeds are kept with the store and asked for when they are due.</summary>
public sealed class FollowedFeedsTests : IAsyncLifetime
{
    private TemporaryStore stored = null!;

    public async Task InitializeAsync() => stored = await TemporaryStore.MakeAsync();

    public async Task DisposeAsync() => await stored.DisposeAsync();

    [Fact]
    public async Task A_feed_is_added_once_and_taken_away()
    {
        var feeds = new FollowedFeeds(stored.Store.Documents, Queue(), TimeProvider.System);
        (await feeds.AddAsync("https://example.org/rss", 30, default)).ShouldBeNull();
        (await feeds.AddAsync("https://example.org/rss", 60, default)).ShouldBeNull();

        (await feeds.AllAsync(default)).ShouldHaveSingleItem().Minutes.ShouldBe(60);
        (await feeds.RemoveAsync("https://example.org/rss", default)).ShouldBeTrue();
        (await feeds.RemoveAsync("https://example.org/rss", default)).ShouldBeFalse();
        (await feeds.AllAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(10_081)]
    public async Task Too_often_and_too_seldom_are_refused(int minutes)
    {
        var feeds = new FollowedFeeds(stored.Store.Documents, Queue(), TimeProvider.System);

        (await feeds.AddAsync("https://example.org/rss", minutes, default))!.ShouldContain($"not every {minutes}");
    }

    [Fact]
    public async Task What_is_due_is_asked_for_and_waits_for_its_next_turn()
    {
        var queue = Queue();
        var feeds = new FollowedFeeds(stored.Store.Documents, queue, TimeProvider.System);
        await feeds.AddAsync("https://example.org/rss", 30, default);
        using var stop = new CancellationTokenSource();

        var running = feeds.RunAsync(stop.Token);
        while ((await feeds.AllAsync(default))[0].Fetched is null)
        {
            await Task.Delay(10);
        }

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        queue.Jobs.ShouldHaveSingleItem().Addresses.ShouldBe(["https://example.org/rss"]);
        var feed = (await feeds.AllAsync(default))[0];
        feed.Due.ShouldBe(feed.Fetched!.Value + TimeSpan.FromMinutes(30));
    }

    private IntakeQueue Queue() =>
        new(stored.Store, TemporaryStore.Reader, _ => throw new NotSupportedException(), TimeProvider.System);
}
