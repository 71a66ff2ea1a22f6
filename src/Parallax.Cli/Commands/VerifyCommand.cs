using System.CommandLine;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Terminal;
using Parallax.Core;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax verify REPORT.json [FILE...]</c>: holds every line of a report against its sources.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    public const string Examples = """
        Examples:
          parallax compare a.txt b.txt -o report.json && parallax verify report.json
          parallax verify report.json moved/a.txt moved/b.txt
          parallax story s3 -o story.json && parallax verify story.json --db parallax.db

        The files are looked for at the paths in the report, from here and from the report's
        folder; files named on the command line are matched by hash, path or id instead.
        Exit codes: 0 every line holds, 1 a line is broken or a file is missing or has changed,
        2 the call's words are off, 3 it is no report.
        """;

    public static Command Create(CommandContext context)
    {
        var report = new Argument<string>("REPORT") { Description = "Report of read or compare, .json or .jsonl" };
        var store = new Option<string?>("--db")
        {
            HelpName = "STORE",
            Description = "The store that the report's articles are in",
        };
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "The articles' files, where they have moved",
        };
        var command = new Command(Name, "Check every line of a report against hashes and offsets")
        {
            report,
            files,
            store,
        };
        command.SetAction(parsed =>
            Run(context, parsed, parsed.GetValue(report)!, parsed.GetValue(files) ?? [], parsed.GetValue(store))
        );
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string path, string[] files, string? store)
    {
        try
        {
            var verifier = ReportVerifier.Parse(ReportFile.Read(path, context.Streams.Input));
            var articles = verifier.Articles.ToList();
            if (store is not null)
            {
                return StoredSources.With(context, store, articles, path, Check);
            }

            var sources = ReportSources.Read(context, articles, path, files);
            return Check(sources.Of, sources.Complete);

            int Check(Func<ReportVerifierArticle, Article?> source, bool complete)
            {
                var verification = verifier.Check(source, context.Cancellation);
                Print(context, parsed, verification);
                return complete && verification.Broken.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
            }
        }
        catch (JsonException e)
        {
            throw CommandException.NothingDone(
                $"{path}: is no report ({Plain(e)}); name a JSON report of read or compare",
                e
            );
        }
    }

    private static void Print(CommandContext context, ParseResult parsed, ReportVerification verification)
    {
        var output = context.Streams.Output;
        foreach (var line in verification.Broken)
        {
            output.WriteLine($"{OneLine.Of(line.JsonPath)}: {OneLine.Of(line.Problem)}");
        }

        if (!parsed.GetValue(context.Quiet))
        {
            var articles = verification.Articles == 1 ? "1 article" : $"{verification.Articles} articles";
            var broken = verification.Broken.Count == 0 ? string.Empty : $", {verification.Broken.Count} broken";
            output.WriteLine($"{articles}, {verification.Lines} lines checked{broken}");
        }

        output.Flush();
    }

    /// <summary>The parser's complaint without the sentence that repeats its position.</summary>
    private static string Plain(JsonException e) => e.Message.Split(". ")[0].TrimEnd('.');
}
