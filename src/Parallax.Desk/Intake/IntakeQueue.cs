using System.Threading.Channels;
using Parallax.Core;
using Parallax.Ingest;

namespace Parallax.Desk.Intake;

/// <summary>Opens what addresses hold; a host hands it in.</summary>
public delegate OpenedSources OpenSources(IReadOnlyList<string> addresses);

/// <summary>What addresses hold.</summary>
/// <param name="Items">The items, one address after another.</param>
/// <param name="ConfirmAsync">To be called once all is stored, with the addresses of what failed.</param>
/// <param name="Connections">To be disposed of at the end.</param>
public sealed record OpenedSources(
    Func<CancellationToken, IAsyncEnumerable<ItemResult>> Items,
    Func<IReadOnlySet<string>, CancellationToken, Task> ConfirmAsync,
    IDisposable Connections
);

/// <summary>
/// Takes addresses and texts into the store, one job after another: a store has one writer. Jobs are remembered until the server
/// stops; what they stored stays.
/// </summary>
public sealed class IntakeQueue(IArticleStore store, IItemReader reader, OpenSources open, TimeProvider time)
{
    /// <summary>Jobs that wait at most.</summary>
    public const int MostWaiting = 64;

    private const int MostRemembered = 100;
    private const int MostTold = 50;

    // Another process may be at an ingest of its own.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private const int MostTries = 20;

    private readonly Lock gate = new();
    private readonly List<IntakeJob> jobs = [];
    private readonly Channel<long> waiting = Channel.CreateBounded<long>(MostWaiting);
    private long last;

    /// <summary>The jobs, the latest first.</summary>
    public IReadOnlyList<IntakeJob> Jobs
    {
        get
        {
            lock (gate)
            {
                return [.. jobs.AsEnumerable().Reverse()];
            }
        }
    }

    /// <summary>Is called whenever a job began or ended.</summary>
    public Action? Turned { get; set; }

    /// <summary>Asks for addresses; null where too many jobs wait.</summary>
    public IntakeJob? Ask(IReadOnlyList<string> addresses) =>
        Ask(
            new IntakeJob
            {
                Id = 0,
                Name = string.Join(", ", addresses),
                Addresses = addresses,
                Asked = time.GetUtcNow(),
            }
        );

    /// <summary>Asks for texts; null where too many jobs wait.</summary>
    public IntakeJob? Ask(IReadOnlyList<PastedText> texts) =>
        Ask(
            new IntakeJob
            {
                Id = 0,
                Name = texts.Count == 1 ? "a pasted text" : $"{texts.Count} pasted texts",
                Items = [.. texts.Select((text, i) => text.ToItem(i + 1))],
                Asked = time.GetUtcNow(),
            }
        );

    /// <summary>Works until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var id in waiting.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await RunAsync(id, cancellation).ConfigureAwait(false);
        }
    }

    private IntakeJob? Ask(IntakeJob job)
    {
        lock (gate)
        {
            if (!waiting.Writer.TryWrite(last + 1))
            {
                return null;
            }

            job = job with { Id = ++last };
            jobs.Add(job);
            if (jobs.Count > MostRemembered)
            {
                jobs.RemoveAll(old => old.State is IntakeState.Done && old.Id <= last - MostRemembered);
            }

            return job;
        }
    }

    private async Task RunAsync(long id, CancellationToken cancellation)
    {
        Change(id, job => job with { State = IntakeState.Running });
        Turned?.Invoke();
        string? fault = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TakeAsync(id, cancellation).ConfigureAwait(false);
                break;
            }
            catch (StoreException reason) when (attempt < MostTries && reason is StoreInUseException)
            {
                await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
            }
            catch (StoreException reason)
            {
                fault = reason.Message;
                break;
            }
            catch (Exception reason) when (!cancellation.IsCancellationRequested)
            {
                // The next job is not this one's fault.
                fault = $"could not be taken in by a fault of Parallax ({reason.GetType().Name})";
                break;
            }
        }

        Change(
            id,
            job =>
                job with
                {
                    State = IntakeState.Done,
                    Fault = fault,
                    Ended = time.GetUtcNow(),
                    // What is stored, or was refused, is not kept in memory a second time.
                    Items = [],
                }
        );
        Turned?.Invoke();
    }

    private async Task TakeAsync(long id, CancellationToken cancellation)
    {
        var job = Find(id);
        var opened = job.Addresses.Count > 0 ? open(job.Addresses) : null;
        using var connections = opened?.Connections;
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var items = opened?.Items(cancellation) ?? Given(job.Items);
        var ingestion = new Ingestion(store, reader, time, new IngestOptions());
        await foreach (var happened in ingestion.RunAsync(items, cancellation).ConfigureAwait(false))
        {
            if (happened is ItemFailed { Address: { } address })
            {
                unread.Add(address);
            }

            Change(id, now => With(now, happened));
        }

        if (opened is not null)
        {
            await opened.ConfirmAsync(unread, cancellation).ConfigureAwait(false);
        }
    }

    private static async IAsyncEnumerable<ItemResult> Given(IReadOnlyList<SourceItem> items)
    {
        foreach (var item in items)
        {
            yield return ItemResult.Of(item);
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static IntakeJob With(IntakeJob job, IngestEvent happened) =>
        job with
        {
            Report = job.Report.With(happened),
            Stored =
                happened is ArticleStored stored && job.Stored.Count < MostTold ? [.. job.Stored, stored] : job.Stored,
            Failures =
                happened is ItemFailed failed && job.Failures.Count < MostTold
                    ? [.. job.Failures, failed.Reason]
                    : job.Failures,
        };

    private IntakeJob Find(long id)
    {
        lock (gate)
        {
            return jobs.First(job => job.Id == id);
        }
    }

    private void Change(long id, Func<IntakeJob, IntakeJob> change)
    {
        lock (gate)
        {
            var index = jobs.FindIndex(job => job.Id == id);
            if (index >= 0)
            {
                jobs[index] = change(jobs[index]);
            }
        }
    }
}
