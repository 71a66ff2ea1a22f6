using System.CommandLine;
using Parallax.Analysis.Reports.Views;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;
using Parallax.Ingest;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax ingest PATH|URL...</c>: brings articles into the store and groups them into stories.</summary>
internal static class IngestCommand
{
    public const string Name = "ingest";

    public const string Examples = """
        Examples:
          parallax ingest samples/corpus && parallax stories
          parallax ingest archive.jsonl crawl.warc.gz feeds.opml --db press.db
          parallax ingest https://example.org/rss.xml
          parallax ingest http://intranet:8080/feed --allow-host intranet:8080
          parallax ingest archive/ --queue --db postgres://news@db.example.org/parallax

        PATH is a folder, a text, HTML, JSONL, feed, NITF, NewsML-G2, ninjs or WARC file, or -.
        URL is a page, feed, OPML list or sitemap; robots.txt is heeded.
        The same input twice changes nothing. A stopped ingest is finished by the same call.
        Exit codes: 0 done, 1 some inputs failed and the rest is done, 2 the call's words are
        off, 3 nothing could be done, 130 stopped by Ctrl-C.
        """;

    public static Command Create(CommandContext context)
    {
        var places = new Argument<string[]>("PATH|URL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "What to take in",
        };
        var allowed = new Option<string[]>("--allow-host")
        {
            HelpName = "HOST[:PORT]",
            Description = "Fetch from this host though its address is private; may be repeated",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|jsonl",
            Description = "jsonl: a line an article on standard output, once it is stored",
            DefaultValueFactory = _ => "text",
        };
        var queue = new Option<bool>("--queue")
        {
            Description = "Hand over to workers ('parallax worker'), files at once, addresses for them to fetch",
        };
        var store = new StoreOptions();
        var command = new Command(Name, "Take articles from files, feeds, sites and archives into the store")
        {
            places,
            allowed,
            format,
            queue,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var progress = new IngestProgress(
                context.Streams,
                context.Composition.Time,
                parsed.GetValue(context.Quiet),
                tells: parsed.GetValue(format) switch
                {
                    "text" => false,
                    "jsonl" => true,
                    var other => throw CommandException.WordsOff(
                        $"this command writes no '{other}'; name text or jsonl with --format"
                    ),
                }
            );
            return store.With(
                context,
                parsed,
                StoreAccess.Make,
                opened =>
                {
                    var request = new IngestRequest(
                        parsed.GetValue(places)!,
                        parsed.GetValue(allowed) ?? [],
                        line => context.Warn(parsed, line),
                        opened
                    );
                    return parsed.GetValue(queue)
                        ? QueuedIngest.RunAsync(context, parsed, request, store.Path(parsed))
                        : RunAsync(context, parsed, progress, request);
                }
            );
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        ParseResult parsed,
        IngestProgress progress,
        IngestRequest request
    )
    {
        var composition = context.Composition;
        if (composition.WorkOf(request.Store) is { } work)
        {
            // Numbers are given to items when they are handed in: an ingest beside that would give one twice.
            var counts = await work.CountAsync(context.Cancellation).ConfigureAwait(false);
            if (counts.Reading + counts.Waiting > 0)
            {
                throw CommandException.NothingDone(
                    $"workers have {counts.Reading + counts.Waiting} items of this store in hand; hand over to them with --queue, or wait until 'parallax cluster status' shows none"
                );
            }
        }

        var ingestion = new Ingestion(request.Store, composition.ItemReader, composition.Time, new IngestOptions());
        using var sources = composition.Sources(request, context.Streams.Input);
        var items = progress.Watch(sources.Items(request.Places));
        var report = await progress.ShowAsync(ingestion.RunAsync(items, context.Cancellation)).ConfigureAwait(false);
        var total = await request.Store.CountAsync(context.Cancellation).ConfigureAwait(false);
        context.Note(
            parsed,
            $"the store holds {Phrases.Count((int)total.Articles, "article")} in {total.Stories} {(total.Stories == 1 ? "story" : "stories")}; 'parallax stories' lists them"
        );
        await sources.ConfirmAsync(progress.Unread, context.Cancellation).ConfigureAwait(false);
        if (sources.Unchanged > 0)
        {
            context.Warn(parsed, $"{Phrases.Count((int)sources.Unchanged, "page")} had not changed since last time");
        }
        else if (report.Found == 0)
        {
            throw CommandException.NothingDone(
                "nothing to take in was found; name files, folders or addresses of news"
            );
        }

        return report.Failed == 0 ? ExitCode.Done
            : report.Failed == report.Found && sources.Unchanged == 0 ? ExitCode.NothingDone
            : ExitCode.FoundWrong;
    }
}
