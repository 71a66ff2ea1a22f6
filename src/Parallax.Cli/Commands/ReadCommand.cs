using System.CommandLine;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax read FILE...</c>: what is found in each article by itself.</summary>
internal static class ReadCommand
{
    public const string Name = "read";

    public const string Examples = """
        Examples:
          parallax read article.html
          parallax read article.txt --format json -o article.json
          parallax read archive.jsonl --format jsonl > read.jsonl
          cat article.txt | parallax read - --outlet -=TASS

        FILE is text (.txt, .md), HTML, or .jsonl with one article a line; - is standard input.
        Exit codes: 0 done, 1 some files failed and the rest is done, 2 the call's words are
        off, 3 no article could be read.
        """;

    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Articles to read",
        };
        var options = new ReportOptions();
        var command = new Command(Name, "Read articles: parts, dates, names, quotations, events, labels") { files };
        options.AddTo(command);
        command.SetAction(parsed => Run(context, options.Read(parsed, parsed.GetValue(files)!)));
        return command;
    }

    private static int Run(CommandContext context, ReportRequest request)
    {
        var intake = new ArticleIntake(context.Composition, context.Streams);
        var articles = intake
            .Read(request.Files, request.Stated, context.Cancellation)
            .Select(article => context.Composition.Annotate(article, context.Cancellation));
        var writer = new ReportWriter(context.Composition, context.Streams);
        var count = request is { Format: ReportFormat.Jsonl, Output: null }
            ? writer.Stream(articles)
            : WriteWhole(writer, [.. articles], request);
        if (count == 0)
        {
            throw CommandException.NothingDone("no article could be read; name a readable file");
        }

        return intake.Failed ? ExitCode.FoundWrong : ExitCode.Done;
    }

    private static int WriteWhole(ReportWriter writer, ArticleReport[] articles, ReportRequest request)
    {
        if (articles.Length > 0)
        {
            writer.Write(new Report { Parallax = Composition.Version, Articles = articles }, request);
        }

        return articles.Length;
    }
}
