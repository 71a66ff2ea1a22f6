using System.CommandLine;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;
using Parallax.Core;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export</c>: findings for other tools, each with its evidence.</summary>
internal static class ExportCommand
{
    public const string Name = "export";

    public const string Examples = """
        Examples:
          parallax export a.txt b.txt -o events.csv
          parallax export samples/kethra-ceasefire/* --format plover -o events.jsonl
          parallax export report.json --format geojson > events.geojson
          parallax export a.txt b.txt --format webannotation -o findings.jsonld
          parallax export --db press.db --story s3 --format tei -o story.xml
          parallax export --db press.db --story s3 --format gdelt --header
          parallax export --db press.db --format plover --all | jq 'select(.event == ["PROTEST"])'
          parallax compare a.txt b.txt --format json | parallax export - --format jsonl

        webannotation (W3C, JSON-LD) and tei (TEI P5, parallel segmentation) write all findings.
        Of the others a row is an event, told by one report or several (csv: a row each telling);
        planned, supposed and denied events are left out, --all writes them, marked as such.
        docs/exports.md tells of every field and what is left empty.
        Exit codes: 0 done, 1 some files failed and the rest is done, 2 the call's words are
        off, 3 nothing could be exported.
        """;

    public static Command Create(CommandContext context)
    {
        var options = new ExportOptions();
        var command = new Command(
            Name,
            "Export findings: Web Annotation, TEI; events: PLOVER, CSV, GDELT columns, GeoJSON, JSONL"
        );
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed);
            return request.Store is { } store
                ? StoreOptions.With(
                    context,
                    store,
                    StoreAccess.Read,
                    opened => OfStoreAsync(context, parsed, request, opened)
                )
                : OfFiles(context, parsed, request);
        });
        return command;
    }

    private static int OfFiles(CommandContext context, ParseResult parsed, ExportRequest request)
    {
        var reports = request.Files.Where(ExportReport.Is).ToList();
        if (reports.Count == 0)
        {
            return request.Files is [FilePath.StandardInput]
                ? OfStandardInput(context, parsed, request)
                : OfArticles(context, parsed, request, context.Streams);
        }

        if (reports.Count < request.Files.Count)
        {
            throw CommandException.WordsOff(
                $"{reports[0]} is a report and {request.Files.First(file => !reports.Contains(file))} is none; export reports or articles"
            );
        }

        using var writer = new ExportWriter(request, context.Streams);
        foreach (var path in reports)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            writer.Write(ExportReport.Read(path, context.Streams.Input), path, null);
        }

        return Close(context, parsed, writer, ExitCode.Done);
    }

    /// <summary>A report or articles: the first bytes say which.</summary>
    private static int OfStandardInput(CommandContext context, ParseResult parsed, ExportRequest request)
    {
        var streams = context.Streams;
        using var input = streams.Input();
        var isReport = ExportReport.Begins(input, out var beginning);
        using var begun = new BegunStream(beginning, input);
        if (!isReport)
        {
            return OfArticles(context, parsed, request, streams.WithInput(() => begun));
        }

        using var writer = new ExportWriter(request, streams);
        writer.Write(ExportReport.Read(FilePath.StandardInput, () => begun), "standard input", null);
        return Close(context, parsed, writer, ExitCode.Done);
    }

    private static int OfArticles(CommandContext context, ParseResult parsed, ExportRequest request, Streams streams)
    {
        var intake = new ArticleIntake(context.Composition, streams);
        var articles = intake.Read(request.Files, request.Stated, context.Cancellation).ToList();
        if (articles.Count == 0)
        {
            throw CommandException.NothingDone("no article could be read; name a readable file");
        }

        var report = Report(context, articles);
        if (report.Story is { SameEvent: false })
        {
            context.Warn(parsed, "warning: the articles do not seem to be about one event; exported all the same");
        }

        context.Cancellation.ThrowIfCancellationRequested();
        using var writer = new ExportWriter(request, streams);
        writer.Write(report, articles[0].Path, null);
        return Close(context, parsed, writer, intake.Failed ? ExitCode.FoundWrong : ExitCode.Done);
    }

    private static Report Report(CommandContext context, List<Article> articles) =>
        articles.Count > 1
            ? context.Composition.Compare(articles, context.Cancellation)
            : new Report
            {
                Parallax = Composition.Version,
                Articles = [context.Composition.Annotate(articles[0], context.Cancellation)],
            };

    private static async Task<int> OfStoreAsync(
        CommandContext context,
        ParseResult parsed,
        ExportRequest request,
        IArticleStore store
    )
    {
        var stories = await StoriesAsync(context, request, store).ConfigureAwait(false);
        using var writer = new ExportWriter(request, context.Streams);
        foreach (var story in stories)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var stored = await store.StoryArticlesAsync(story, context.Cancellation).ConfigureAwait(false);
            if (stored.Count > 0)
            {
                var articles = stored.Select(article => article.Article).ToList();
                var report = context.Composition.CompareStored(articles, store.Offices, context.Cancellation);
                writer.Write(report, StoredStory.Id(story), StoredStory.Id(story));
            }
        }

        return Close(context, parsed, writer, ExitCode.Done);
    }

    /// <summary>Numbers of the stories, in their order: a store that grows keeps the order of its rows.</summary>
    private static async Task<IReadOnlyList<long>> StoriesAsync(
        CommandContext context,
        ExportRequest request,
        IArticleStore store
    )
    {
        if (request.Stories.Count == 0)
        {
            var all = await store
                .StoriesAsync(new StoryQuery { Limit = int.MaxValue }, context.Cancellation)
                .ConfigureAwait(false);
            return [.. all.Select(story => story.Number).Order()];
        }

        var found = new List<long>();
        foreach (var number in request.Stories)
        {
            var story = await store.StoryAsync(number, context.Cancellation).ConfigureAwait(false);
            found.Add(
                story?.Number
                    ?? throw CommandException.NothingDone(
                        $"{StoredStory.Id(number)}: no such story in the store; 'parallax stories' lists them"
                    )
            );
        }

        return [.. found.Distinct()];
    }

    private static int Close(CommandContext context, ParseResult parsed, ExportWriter writer, int code)
    {
        writer.Complete();
        context.Note(parsed, writer.Summary);
        return code;
    }
}
