using Parallax.Cluster.Messaging;

namespace Parallax.Cluster.Tests.Messaging;

public sealed class QueueNamesTests
{
    [Fact]
    public void EveryShardHasAnOrderedQueue()
    {
        QueueNames.Working.Count.ShouldBe(QueueNames.Shards + 3);
        QueueNames.Working.ShouldBeUnique();
        QueueNames.Working.Count(QueueNames.IsOrdered).ShouldBe(QueueNames.Shards + 1);
        QueueNames.Stories(63).ShouldBe("stories.63");
        QueueNames.IsOrdered(QueueNames.Read).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => QueueNames.Stories(64));
        Should.Throw<ArgumentOutOfRangeException>(() => QueueNames.Stories(-1));
    }
}
