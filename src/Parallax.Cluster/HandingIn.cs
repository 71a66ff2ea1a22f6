using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>Something a handing in did, told once it is stored for good.</summary>
public abstract record HandInEvent;

/// <summary>An item waits to be read, or was left out because it is known.</summary>
/// <param name="Name">What the source calls it.</param>
/// <param name="Number">The number its article takes; null where it was left out.</param>
public sealed record ItemHandedIn(string Name, long? Number) : HandInEvent;

/// <summary>A source could not give something.</summary>
/// <param name="Reason">One line: what, where, what to do.</param>
public sealed record ItemNotGiven(string Reason) : HandInEvent;

/// <summary>
/// Hands what sources give to workers: bytes and a message of each in one step. Killed at any moment it loses nothing that it
/// told, and the same call again does the rest.
/// </summary>
public sealed class HandingIn(IWorkStore work, TimeProvider time)
{
    private const int Step = 64;

    // Some minutes of reading for a dozen workers: a source is read no further than they can follow.
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Hands the items in, in the sources' order.</summary>
    public async IAsyncEnumerable<HandInEvent> RunAsync(
        IAsyncEnumerable<ItemResult> items,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var run = await work.BeginAsync(cancellation);
        var step = new List<SourceItem>(Step);
        await foreach (var found in items.WithCancellation(cancellation))
        {
            if (found.Item is not { } item)
            {
                yield return new ItemNotGiven(found.Failure!);
                continue;
            }

            step.Add(item);
            if (step.Count == Step)
            {
                foreach (var happened in await HandInAsync(run, step, cancellation))
                {
                    yield return happened;
                }
            }
        }

        foreach (var happened in await HandInAsync(run, step, cancellation))
        {
            yield return happened;
        }
    }

    private async Task<List<HandInEvent>> HandInAsync(
        WorkRun run,
        List<SourceItem> step,
        CancellationToken cancellation
    )
    {
        if (step.Count == 0)
        {
            return [];
        }

        while ((await work.CountAsync(cancellation)).Reading > MostWaiting)
        {
            await Task.Delay(Pause, time, cancellation);
        }

        var numbers = await work.HandInAsync(run, step, WorkMessage.ToRead, cancellation);
        var events = step.Zip(numbers, HandInEvent (item, number) => new ItemHandedIn(item.Name, number)).ToList();
        step.Clear();
        return events;
    }

    /// <summary>Leaves addresses to be fetched by workers that do that.</summary>
    public Task FetchAsync(IReadOnlyList<string> addresses, CancellationToken cancellation) =>
        work.Messages.AddAsync([.. addresses.Select(WorkMessage.ToFetch)], cancellation);
}
