using System.CommandLine;
using System.CommandLine.Parsing;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary>The options that every command with a report has, and what was asked with them.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> format = new("--format")
    {
        HelpName = string.Join('|', ReportFormats.Names),
        Description = "Shape of the report; without it the name given to -o says it, or text",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write the report to FILE, whole or not at all, instead of standard output",
    };

    private readonly Option<string[]> outlet = new("--outlet")
    {
        HelpName = "FILE=NAME",
        Description = "State who published FILE; may be repeated",
    };

    private readonly Option<string[]> date = new("--date")
    {
        HelpName = "FILE=YYYY-MM-DD",
        Description = "State the day FILE was published; may be repeated",
    };

    private readonly Option<bool> brief = new("--brief") { Description = "The overview only" };

    public ReportOptions() => format.CompletionSources.Add(ReportFormats.Names);

    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(output);
        command.Add(outlet);
        command.Add(date);
        command.Add(brief);
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="CommandException">The words are off.</exception>
    public ReportRequest Read(ParseResult parsed, IReadOnlyList<string> files)
    {
        var path = parsed.GetValue(output);
        var named = parsed.GetValue(format);
        return new ReportRequest
        {
            Files = files,
            Format = named is null ? ReportFormats.OfFileName(path) : ReportFormats.Parse(named),
            Output = path is null ? null : OutputFile.At(path, files),
            Stated = new ArticleStatements(files, parsed.GetValue(outlet) ?? [], parsed.GetValue(date) ?? []),
            Brief = parsed.GetValue(brief),
        };
    }
}

/// <summary>A report that is asked for, every word of the call checked.</summary>
internal sealed record ReportRequest
{
    public required IReadOnlyList<string> Files { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>Null for standard output.</summary>
    public required OutputFile? Output { get; init; }

    public required ArticleStatements Stated { get; init; }

    public required bool Brief { get; init; }
}
