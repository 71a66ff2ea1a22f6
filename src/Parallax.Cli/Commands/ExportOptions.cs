using System.CommandLine;
using System.CommandLine.Parsing;
using Parallax.Analysis.Reports.Exports;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary>The words of an export, and what was asked with them.</summary>
internal sealed class ExportOptions
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Reports of one event, or one article, or JSON reports of compare, read or story",
    };

    private readonly Option<string?> format = new("--format")
    {
        HelpName = string.Join('|', ExportFormats.Names),
        Description = "Shape of the file; .csv, .geojson, .jsonld and .xml say it, too",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to FILE, whole or not at all, instead of standard output",
    };

    private readonly Option<string?> store = new("--db")
    {
        HelpName = "STORE",
        Description = "Export all stories of this store, or those named with --story",
    };

    private readonly Option<string[]> story = new("--story")
    {
        HelpName = "ID",
        Description = "Export this story of the store; may be repeated",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Planned, hypothetical and denied events, too, marked as such",
    };

    private readonly Option<bool> header = new("--header")
    {
        Description = "Put the names of the columns first (gdelt; csv always has them)",
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

    public void AddTo(Command command)
    {
        format.CompletionSources.Add([.. ExportFormats.Names]);
        command.Add(files);
        command.Add(format);
        command.Add(output);
        command.Add(store);
        command.Add(story);
        command.Add(all);
        command.Add(header);
        command.Add(outlet);
        command.Add(date);
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="CommandException">The words are off.</exception>
    public ExportRequest Read(ParseResult parsed)
    {
        var named = parsed.GetValue(files) ?? [];
        var stories = parsed.GetValue(story) ?? [];
        var path = parsed.GetValue(store) ?? (stories.Length > 0 ? StoreOptions.DefaultPath : null);
        if (path is null && named.Length == 0)
        {
            throw CommandException.WordsOff(
                "nothing to export is named; name articles, a JSON report, or a store with --db"
            );
        }

        if (path is not null && named.Length > 0)
        {
            throw CommandException.WordsOff($"'{named[0]}' and a store are named; export files or a store");
        }

        var place = parsed.GetValue(output);
        return new ExportRequest
        {
            Files = named,
            Store = path,
            Stories = [.. stories.Select(StoreIds.Story).Distinct()],
            Format = Shape(parsed, place),
            Output = place is null ? null : OutputFile.At(place, path is null ? named : [path]),
            Choices = new ExportChoices { All = parsed.GetValue(all), Header = parsed.GetValue(header) },
            Stated = new ArticleStatements(named, parsed.GetValue(outlet) ?? [], parsed.GetValue(date) ?? []),
        };
    }

    private ExportFormat Shape(ParseResult parsed, string? place)
    {
        var name =
            parsed.GetValue(format)
            ?? Path.GetExtension(place)?.ToLowerInvariant() switch
            {
                ".csv" => "csv",
                ".geojson" => "geojson",
                ".jsonld" => "webannotation",
                ".xml" => "tei",
                _ => throw CommandException.WordsOff(
                    $"no shape is named; name one of {string.Join(", ", ExportFormats.Names)} with --format"
                ),
            };
        if (parsed.GetValue(header) && name is not ("gdelt" or "csv"))
        {
            throw CommandException.WordsOff($"--header is of columns, which '{name}' has none of; leave it out");
        }

        if (parsed.GetValue(all) && name is ("webannotation" or "tei"))
        {
            throw CommandException.WordsOff(
                $"--all is of events, and '{name}' has all findings as it is; leave it out"
            );
        }

        return ExportFormats.Named(name)
            ?? throw CommandException.WordsOff(
                $"this command writes no '{name}'; name one of {string.Join(", ", ExportFormats.Names)} with --format"
            );
    }
}

/// <summary>An export that is asked for, every word of the call checked.</summary>
internal sealed record ExportRequest
{
    /// <summary>Articles or reports; none where a store is named.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Null for files.</summary>
    public required string? Store { get; init; }

    /// <summary>Numbers of the store's stories; all where none is named.</summary>
    public required IReadOnlyList<long> Stories { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>Null for standard output.</summary>
    public required OutputFile? Output { get; init; }

    public required ExportChoices Choices { get; init; }

    public required ArticleStatements Stated { get; init; }
}
