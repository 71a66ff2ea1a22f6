using System.CommandLine;
using Parallax.Analysis.Reports.Views;
using Parallax.Cli.Inputs;
using Parallax.Cluster;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax ingest --queue</c>: what was named is handed over to workers.</summary>
internal static class QueuedIngest
{
    public static async Task<int> RunAsync(
        CommandContext context,
        ParseResult parsed,
        IngestRequest request,
        string path
    )
    {
        var work =
            context.Composition.WorkOf(request.Store)
            ?? throw CommandException.WordsOff(
                $"{path}: a file has no workers; hand over to a database with --db postgres://user@host/name, or leave --queue out"
            );
        var handing = new HandingIn(work, context.Composition.Time);
        var (addresses, files) = (
            request.Places.Where(IsAddress).ToList(),
            request.Places.Where(place => !IsAddress(place)).ToList()
        );
        await handing.FetchAsync(addresses, context.Cancellation).ConfigureAwait(false);
        var (given, known, failed) = (0, 0, 0);
        using var sources = context.Composition.Sources(request, context.Streams.Input);
        await foreach (
            var happened in handing.RunAsync(sources.Items(files), context.Cancellation).ConfigureAwait(false)
        )
        {
            switch (happened)
            {
                case ItemHandedIn { Number: null }:
                    known++;
                    break;
                case ItemHandedIn:
                    given++;
                    break;
                case ItemNotGiven { Reason: var reason }:
                    failed++;
                    context.Streams.Complain(reason);
                    break;
            }
        }

        context.Note(
            parsed,
            $"handed over: {Phrases.Count(given, "item")}, {known} known, {Phrases.Count(addresses.Count, "address", "addresses")} to be fetched; 'parallax cluster status' tells how far they are"
        );
        return failed == 0 ? ExitCode.Done
            : given + known + addresses.Count == 0 ? ExitCode.NothingDone
            : ExitCode.FoundWrong;
    }

    private static bool IsAddress(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
