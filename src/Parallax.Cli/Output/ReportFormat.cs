namespace Parallax.Cli.Output;

/// <summary>The shapes a report can take.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Jsonl,
    Html,
    Md,
    Conllu,
}

/// <summary>Their names, in the order of <see cref="ReportFormat"/>, on the command line and at the end of a file's name.</summary>
internal static class ReportFormats
{
    /// <summary>What a comparison can be written as.</summary>
    public static string[] OfReports { get; } = ["text", "json", "jsonl", "html", "md"];

    /// <summary>What articles read one by one can be written as: their sentences, too.</summary>
    public static string[] OfArticles { get; } = [.. OfReports, "conllu"];

    /// <summary>The format of a name.</summary>
    /// <exception cref="CommandException">It is none of <paramref name="known"/>.</exception>
    public static ReportFormat Parse(string name, string[] known)
    {
        var index = Array.IndexOf(known, name);
        return index >= 0
            ? (ReportFormat)index
            : throw CommandException.WordsOff(
                $"this command writes no '{name}'; name one of {string.Join(", ", known)} with --format"
            );
    }

    /// <summary>Name of the format that a file's name asks for; text where it says nothing.</summary>
    public static string NameOf(string? path) =>
        Path.GetExtension(path)?.ToLowerInvariant() switch
        {
            ".json" => "json",
            ".jsonl" or ".ndjson" => "jsonl",
            ".html" or ".htm" => "html",
            ".md" or ".markdown" => "md",
            ".conllu" => "conllu",
            _ => "text",
        };
}
