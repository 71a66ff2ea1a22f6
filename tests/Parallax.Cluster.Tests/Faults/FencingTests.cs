using Parallax.Cluster.Messaging;
using Parallax.Cluster.Tests.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>An owner that slept past its lease and woke writes nothing.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class FencingTests(RabbitMqFixture broker, FaultServers servers, ITestOutputHelper output)
    : IClassFixture<FaultServers>
{
    [SkippableFact]
    public async Task AnOwnerThatSleptPastItsLeaseIsRefused()
    {
        await using var scenario = await servers.ScenarioAsync(broker, output);
        var work = scenario.Store.Work;
        var term = TimeSpan.FromMilliseconds(500);
        var owner = (await work.LeaseAsync(5, "owner", term, default)).ShouldNotBeNull();
        (await work.LeaseAsync(5, "other", term, default)).ShouldBeNull();

        // The owner sleeps: by the database's clock its lease ends.
        ShardLease? other = null;
        for (var asked = 0; other is null && asked < 200; asked++)
        {
            await Task.Delay(50);
            other = await work.LeaseAsync(5, "other", TimeSpan.FromMinutes(1), default);
        }

        other.ShouldNotBeNull().Epoch.ShouldBeGreaterThan(owner.Epoch);
        var commit = new ShardCommit
        {
            Seen = long.MaxValue,
            NextStory = 1_000_000,
            Messages = [new Message(QueueNames.Merge, "{\"settle\":1}"u8.ToArray())],
        };
        var before = await work.Messages.LengthsAsync(default);
        await Should.ThrowAsync<LeaseLostException>(() => work.CommitAsync(owner, commit, default));

        (await work.Messages.LengthsAsync(default))
            .Select(length => (length.Queue, length.Waiting))
            .ShouldBe(before.Select(length => (length.Queue, length.Waiting)));
        (await work.LeaseAsync(5, "other", TimeSpan.FromMinutes(1), default)).ShouldBe(other);
        // Nor does it get the shard back by asking, or give away what is another's.
        (await work.LeaseAsync(5, "owner", term, default)).ShouldBeNull();
        await work.ReleaseAsync([owner], default);
        (await work.LeaseAsync(5, "owner", term, default)).ShouldBeNull();
        (await work.CommitAsync(other, commit, default)).ShouldNotBeNull();
    }
}
