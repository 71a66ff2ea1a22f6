namespace Parallax.Sources.Fetching;

/// <summary>
/// Lets one request at a time to a host, a pause between two, and a bounded number of hosts side by side. A host that fails
/// again and again is not asked any more.
/// </summary>
internal sealed class HostTurns(FetchOptions options) : IDisposable
{
    // Hosts beyond it that nobody waits for are forgotten once their pause is over.
    private const int MostIdle = 1_000;

    private readonly Dictionary<string, Turn> turns = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim slots = new(options.HostsAtOnce);

    /// <summary>Makes the request when it is its turn.</summary>
    /// <param name="host">Whom it asks.</param>
    /// <param name="pause">How long the host is left alone after it.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<WebAnswer> TakeAsync(
        string host,
        TimeSpan pause,
        Func<Task<WebAnswer>> request,
        CancellationToken cancellation
    )
    {
        var turn = Enter(host);
        try
        {
            await turn.Gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return turn.Faults >= options.MostFaultsOfHost
                    ? WebAnswer.Failed(
                        $"was not asked for: its host failed {turn.Faults} times in a row; try again later"
                    )
                    : await AskAsync(turn, pause, request, cancellation).ConfigureAwait(false);
            }
            finally
            {
                turn.Gate.Release();
            }
        }
        finally
        {
            Leave(turn);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        slots.Dispose();
        foreach (var turn in turns.Values)
        {
            turn.Gate.Dispose();
        }
    }

    private async Task<WebAnswer> AskAsync(
        Turn turn,
        TimeSpan pause,
        Func<Task<WebAnswer>> request,
        CancellationToken cancellation
    )
    {
        if (turn.Free - options.Time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, options.Time, cancellation).ConfigureAwait(false);
        }

        await slots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var answer = await request().ConfigureAwait(false);
            // Whoever says when to come back is left alone until then, whatever the page.
            var rest =
                answer.RetryAfter is { } asked && asked > pause && asked <= options.LongestRetryAfter ? asked : pause;
            turn.Free = options.Time.GetUtcNow() + rest;
            turn.Faults = answer.Failure is not null && answer.MayPass ? turn.Faults + 1 : 0;
            return answer;
        }
        finally
        {
            slots.Release();
        }
    }

    private Turn Enter(string host)
    {
        lock (turns)
        {
            if (!turns.TryGetValue(host, out var turn))
            {
                turns.Add(host, turn = new Turn());
            }

            turn.Users++;
            return turn;
        }
    }

    private void Leave(Turn turn)
    {
        lock (turns)
        {
            turn.Users--;
            if (turns.Count > MostIdle)
            {
                var now = options.Time.GetUtcNow();
                foreach (var (host, idle) in turns.Where(t => t.Value.Users == 0 && t.Value.Free <= now).ToList())
                {
                    turns.Remove(host);
                    idle.Gate.Dispose();
                }
            }
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public int Users { get; set; }

        public int Faults { get; set; }

        public DateTimeOffset Free { get; set; }
    }
}
