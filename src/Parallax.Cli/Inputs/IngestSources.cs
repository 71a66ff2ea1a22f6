using System.Runtime.CompilerServices;
using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>What the places that a user names hold, one place after another, each by the source that knows its kind.</summary>
internal sealed class IngestSources(IReadOnlyList<IItemSource> sources)
{
    /// <summary>The items; each says how far through all places it lies.</summary>
    public async IAsyncEnumerable<ItemResult> Items(
        IReadOnlyList<string> places,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        for (var i = 0; i < places.Count; i++)
        {
            var source = sources.FirstOrDefault(source => source.CanOpen(places[i]));
            if (source is null)
            {
                yield return ItemResult.Failed($"{places[i]}: is no file, folder or web address; check it");
                continue;
            }

            await foreach (var item in source.OpenAsync(places[i], cancellation).ConfigureAwait(false))
            {
                yield return item with
                {
                    Position = (i + (item.Position ?? 0)) / places.Count,
                };
            }
        }
    }
}
