using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Sources.Fetching;

namespace Parallax.Cli.Inputs;

/// <summary>What the places that a user names hold, one place after another, each by the source that knows its kind.</summary>
/// <param name="sources">The sources; the first that can open a place does.</param>
/// <param name="web">That of them which fetches; null where none does. Disposed of here.</param>
internal sealed class IngestSources(IReadOnlyList<IItemSource> sources, WebItemSource? web = null) : IDisposable
{
    /// <summary>Pages that had not changed since they were fetched last.</summary>
    public long Unchanged => web?.Counts.Unchanged ?? 0;

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

    /// <summary>Remembers what servers said; to be called once all that was fetched is stored.</summary>
    public Task ConfirmAsync(CancellationToken cancellation) => web?.ConfirmAsync(cancellation) ?? Task.CompletedTask;

    public void Dispose() => web?.Dispose();
}
