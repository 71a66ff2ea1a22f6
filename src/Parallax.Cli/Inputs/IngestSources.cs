using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Sources.Fetching;
using Parallax.Sources.Files;

namespace Parallax.Cli.Inputs;

/// <summary>What the places that a user names hold, one place after another, each by the source that knows its kind.</summary>
/// <param name="sources">The sources; the first that can open a place does.</param>
/// <param name="web">That of them which fetches; null where none does. Disposed of here.</param>
/// <param name="listed">The addresses that a file lists, which holds no article itself; null where it is no list.</param>
internal sealed class IngestSources(
    IReadOnlyList<IItemSource> sources,
    WebItemSource? web = null,
    Func<string, CancellationToken, ListedAddresses?>? listed = null
) : IDisposable
{
    /// <summary>Pages that had not changed since they were fetched last.</summary>
    public long Unchanged => web?.Counts.Unchanged ?? 0;

    /// <summary>The items; each says how far through all places it lies.</summary>
    public async IAsyncEnumerable<ItemResult> Items(
        IReadOnlyList<string> places,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var all = places.SelectMany(place => Listed(place, cancellation)).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var source = sources.FirstOrDefault(source => source.CanOpen(all[i]));
            if (source is null)
            {
                yield return ItemResult.Failed($"{all[i]}: is no file, folder or web address; check it");
                continue;
            }

            await foreach (var item in source.OpenAsync(all[i], cancellation).ConfigureAwait(false))
            {
                yield return item with
                {
                    Position = (i + (item.Position ?? 0)) / all.Count,
                };
            }
        }
    }

    private IReadOnlyList<string> Listed(string place, CancellationToken cancellation) =>
        listed?.Invoke(place, cancellation) is { Addresses.Count: > 0 } list ? list.Addresses : [place];

    /// <summary>Remembers what servers said; to be called once all that was fetched is stored.</summary>
    public Task ConfirmAsync(CancellationToken cancellation) => web?.ConfirmAsync(cancellation) ?? Task.CompletedTask;

    public void Dispose() => web?.Dispose();
}
