using Parallax.Analysis.Stories.Streaming;
using Parallax.Cluster.Messaging;
using Parallax.Cluster.Tests.Messaging;
using Parallax.Core.Cluster;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>What a shard's log is for: the order of deciding, run again, gives the stories that the shard gave.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class ReplayTests(RabbitMqFixture broker, FaultServers servers, ITestOutputHelper output)
    : IClassFixture<FaultServers>
{
    [SkippableFact]
    public async Task TheLogOfEachShardRunAgainGivesItsStories()
    {
        await using var scenario = await servers.ScenarioAsync(broker, output);
        await using (await InnerWorker.StartAsync(scenario.Database, scenario.Stored, "worker"))
        {
            await scenario.SeemsDoneAsync();
        }

        var (same, all) = (0, 0);
        for (var shard = 0; shard < QueueNames.Shards; shard++)
        {
            var stream = new StoryStream(new StoryStreamOptions());
            var (told, again) = (new List<long>(), new List<long>());
            foreach (var entry in await scenario.Store.Work.LogAsync(shard, StoryFeatures.Key.Name, null, default))
            {
                if (entry.Kind == ShardEntryKind.Assigned)
                {
                    var features = StoryFeatures.FromJson(entry.Article.Features.Span);
                    told.Add(entry.Story);
                    again.Add(stream.Assign(entry.Article.Number, entry.Article.Day, features).Membership.Story);
                }
            }

            // Numbers differ, groups do not.
            for (var i = 0; i < told.Count; i++)
            {
                all++;
                same += told.IndexOf(told[i]) == again.IndexOf(again[i]) ? 1 : 0;
            }
        }

        output.WriteLine($"{same} of {all} as decided");
        same.ShouldBe(all);
        all.ShouldBe(FaultScenario.Items.Count);
    }
}
