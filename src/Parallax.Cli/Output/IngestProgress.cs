using System.Globalization;
using Parallax.Cli.Terminal;
using Parallax.Core;
using Parallax.Desk.Shapes;
using Parallax.Ingest;
using Spectre.Console;

namespace Parallax.Cli.Output;

/// <summary>
/// Tells how an ingest goes: a bar with rate and time left on a terminal, a line now and then in a pipe, failures as they
/// happen, and a summary at the end; on standard output a JSON line an article, where that is asked for.
/// </summary>
internal sealed class IngestProgress(Streams streams, TimeProvider time, bool quiet, bool tells)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly long started = time.GetTimestamp();
    private double position;
    private IngestReport report = new();
    private long lastLine = time.GetTimestamp();

    /// <summary>The items, with how far the sources are noted on the way.</summary>
    public async IAsyncEnumerable<ItemResult> Watch(IAsyncEnumerable<ItemResult> items)
    {
        await foreach (var item in items.ConfigureAwait(false))
        {
            Volatile.Write(ref position, item.Position ?? Volatile.Read(ref position));
            yield return item;
        }
    }

    /// <summary>Addresses of items that no article could be read from.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Follows an ingest to its end; where it is stopped before, says how far it came.</summary>
    public async Task<IngestReport> ShowAsync(IAsyncEnumerable<IngestEvent> events)
    {
        var ended = false;
        try
        {
            await FollowAsync(events).ConfigureAwait(false);
            ended = true;
            return report;
        }
        finally
        {
            if (!quiet)
            {
                IngestSummary.Write(streams.Error, report, time.GetElapsedTime(started), ended);
            }
        }
    }

    private async Task FollowAsync(IAsyncEnumerable<IngestEvent> events)
    {
        if (quiet || streams.Errors is not { Colour: true } screen)
        {
            await FollowAsync(events, Plain).ConfigureAwait(false);
        }
        else
        {
            await ShowBarAsync(events, screen).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(IAsyncEnumerable<IngestEvent> events, Action tick)
    {
        await foreach (var happened in events.ConfigureAwait(false))
        {
            report = report.With(happened);
            if (happened is ItemFailed failed)
            {
                streams.Complain(failed.Reason);
                Unread.Add(failed.Address ?? string.Empty);
            }

            if (tells)
            {
                // Whoever reads the line may rely on it: what it tells is stored.
                streams.Output.Write(StoreJson.WriteLine(happened));
                streams.Output.Flush();
            }

            tick();
        }
    }

    private void Plain()
    {
        if (!quiet && time.GetElapsedTime(lastLine) >= BetweenLines)
        {
            lastLine = time.GetTimestamp();
            streams.Error.WriteLine(IngestSummary.Line(report, time.GetElapsedTime(started)));
        }
    }

    private async Task ShowBarAsync(IAsyncEnumerable<IngestEvent> events, Screen screen)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(streams.Error) }
        );
        console.Profile.Width = screen.Width;
        await console
            .Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }
            )
            .StartAsync(async bar =>
            {
                var task = bar.AddTask("reading", maxValue: 1);
                await FollowAsync(events, () => Move(task)).ConfigureAwait(false);
                task.Value = 1;
            })
            .ConfigureAwait(false);
    }

    private void Move(ProgressTask task)
    {
        var done = Volatile.Read(ref position);
        task.Value = done;
        task.IsIndeterminate = done <= 0;
        task.Description = Markup.Escape(IngestSummary.Line(report, time.GetElapsedTime(started)));
    }
}
