using System.CommandLine;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax compare FILE FILE...</c>: reports of one event side by side.</summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    public const string Examples = """
        Examples:
          parallax compare tass.txt relay.html
          parallax compare --brief samples/story/*
          parallax compare a.html b.html c.txt -o report.html
          parallax compare a.txt b.txt --outlet b.txt="Daily Sabah" --date b.txt=2020-10-14
          parallax compare *.txt --side north=a.txt,b.txt --side south=c.txt
          curl -s https://example.org/story | parallax compare - a.txt --format json

        FILE is text (.txt, .md), HTML, or .jsonl with one article a line; - is standard input.
        Exit codes: 0 done, 1 some files failed and the rest is done, 2 the call's words are
        off, 3 fewer than two articles could be read.
        """;

    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Two or more reports of one event",
        };
        var side = new Option<string[]>("--side")
        {
            HelpName = "NAME=FILE,FILE",
            Description = "Group FILEs, or outlets by name, under a NAME of your own; may be repeated",
        };
        var sides = new Option<string?>("--sides")
        {
            HelpName = "FILE",
            Description = "The same from a file: 'name: file, file' a line, # begins a comment",
        };
        var options = new ReportOptions(ReportFormats.OfReports);
        var command = new Command(Name, "Compare two or more reports of one event, sentence by sentence") { files };
        options.AddTo(command);
        command.Add(side);
        command.Add(sides);
        command.SetAction(parsed =>
            Run(
                context,
                parsed,
                options.Read(parsed, parsed.GetValue(files)!),
                new SideStatements(parsed.GetValue(side) ?? [], parsed.GetValue(sides))
            )
        );
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, ReportRequest request, SideStatements sides)
    {
        var intake = new ArticleIntake(context.Composition, context.Streams);
        var articles = intake.Read(request.Files, request.Stated, context.Cancellation).ToList();
        if (articles.Count < 2)
        {
            throw CommandException.NothingDone(
                $"{(articles.Count == 0 ? "no article" : "only one article")} could be read and comparing takes two; name two or more readable files"
            );
        }

        var report = context.Composition.Compare(articles, context.Cancellation);
        if (sides.Any)
        {
            report = ReportSides.Set(report, sides.Of(report, request.Files));
        }

        if (report.Story is { SameEvent: false })
        {
            context.Warn(parsed, "warning: the articles do not seem to be about one event; compared all the same");
        }

        context.Cancellation.ThrowIfCancellationRequested();
        new ReportWriter(context.Composition, context.Streams).Write(report, request);
        return intake.Failed ? ExitCode.FoundWrong : ExitCode.Done;
    }
}
