using System.CommandLine;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;
using Parallax.Core;

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
          parallax read article.txt --format conllu > article.conllu

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
        var options = new ReportOptions(ReportFormats.OfArticles);
        var command = new Command(Name, "Read articles: parts, dates, names, quotations, events, labels") { files };
        options.AddTo(command);
        command.SetAction(parsed => Run(context, options.Read(parsed, parsed.GetValue(files)!)));
        return command;
    }

    private static int Run(CommandContext context, ReportRequest request)
    {
        var intake = new ArticleIntake(context.Composition, context.Streams);
        var articles = intake.Read(request.Files, request.Stated, context.Cancellation);
        var writer = new ReportWriter(context.Composition, context.Streams);
        var count =
            request.Format is ReportFormat.Conllu
                ? writer.WriteEach(articles.Select(article => Sentences(context, article)), request.Output)
            : request.Format is ReportFormat.Jsonl
                ? writer.WriteEach(articles.Select(article => Line(context, article)), request.Output)
            : WriteWhole(writer, [.. articles.Select(article => Annotate(context, article))], request);
        if (count == 0)
        {
            throw CommandException.NothingDone("no article could be read; name a readable file");
        }

        return intake.Failed ? ExitCode.FoundWrong : ExitCode.Done;
    }

    private static ArticleReport Annotate(CommandContext context, Article article) =>
        context.Composition.Annotate(article, context.Cancellation);

    private static string Line(CommandContext context, Article article) =>
        ReportJson.WriteLine(Annotate(context, article)) + "\n";

    private static string Sentences(CommandContext context, Article article) =>
        context.Composition.Conllu(article, context.Cancellation);

    private static int WriteWhole(ReportWriter writer, ArticleReport[] articles, ReportRequest request)
    {
        if (articles.Length > 0)
        {
            writer.Write(new Report { Parallax = Composition.Version, Articles = articles }, request);
        }

        return articles.Length;
    }
}
