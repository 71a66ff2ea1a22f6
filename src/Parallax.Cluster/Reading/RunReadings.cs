using System.Collections.Concurrent;
using Parallax.Analysis;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Ingest;

namespace Parallax.Cluster.Reading;

/// <summary>
/// How the items of a run are read: as of its beginning, with what was known of offices then, whichever worker reads them and
/// whatever its clock says.
/// </summary>
internal sealed class RunReadings(IArticleStore store, IWorkStore work, IItemReader reader)
{
    private const int MostKept = 8;
    private readonly ConcurrentDictionary<long, ItemReading> kept = new();

    public async Task<ItemReading> OfAsync(long number, CancellationToken cancellation)
    {
        if (kept.TryGetValue(number, out var known))
        {
            return known;
        }

        var run =
            await work.RunAsync(number, cancellation)
            ?? throw new StoreException($"run {number} is not in the store, but items of it are");
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(
            number,
            _ => new ItemReading(
                store,
                reader,
                new NewsPipeline(new RunTime(run.At), new KeptOffices(new OfficesBefore(store.Offices, run.Known)))
            )
        );
    }

    // The time at which a run began is its now.
    private sealed class RunTime(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }

    // What articles before the run told does not change while it is read: each office is asked for once.
    private sealed class KeptOffices(IOfficeFacts facts) : IOfficeFacts
    {
        private readonly ConcurrentDictionary<string, IReadOnlyList<OfficeFact>> kept = new(StringComparer.Ordinal);

        public IReadOnlyList<OfficeFact> Find(string serves) => kept.GetOrAdd(serves, facts.Find);
    }
}
