using System.CommandLine;
using System.CommandLine.Parsing;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary>The options that every command with a report has, and what was asked with them.</summary>
internal sealed class ReportOptions
{
    private readonly string[] formats;
    private readonly bool ofFiles;

    private readonly Option<string?> format;

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

    /// <summary>The options.</summary>
    /// <param name="formats">Names of the formats that the command can write.</param>
    /// <param name="ofFiles">Whether it reads files, of which things can be stated.</param>
    public ReportOptions(string[] formats, bool ofFiles = true)
    {
        this.formats = formats;
        this.ofFiles = ofFiles;
        format = new Option<string?>("--format")
        {
            HelpName = string.Join('|', formats),
            Description = "Shape of the report; without it the name given to -o says it, or text",
        };
        format.CompletionSources.Add(formats);
    }

    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(output);
        if (ofFiles)
        {
            command.Add(outlet);
            command.Add(date);
        }

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
            Format = ReportFormats.Parse(named ?? ReportFormats.NameOf(path), formats),
            Output = path is null ? null : OutputFile.At(path, files),
            Stated = ofFiles
                ? new ArticleStatements(files, parsed.GetValue(outlet) ?? [], parsed.GetValue(date) ?? [])
                : ArticleStatements.None,
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
