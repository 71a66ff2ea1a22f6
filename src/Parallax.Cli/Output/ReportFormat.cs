namespace Parallax.Cli.Output;

/// <summary>The shapes a report can take.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Jsonl,
    Html,
    Md,
}

/// <summary>Their names, on the command line and at the end of a file's name.</summary>
internal static class ReportFormats
{
    public static string[] Names { get; } = ["text", "json", "jsonl", "html", "md"];

    public static ReportFormat Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0
            ? (ReportFormat)index
            : throw CommandException.WordsOff(
                $"--format does not know '{name}'; name one of {string.Join(", ", Names)}"
            );
    }

    /// <summary>What a file's name asks for; text where it says nothing.</summary>
    public static ReportFormat OfFileName(string? path) =>
        Path.GetExtension(path)?.ToLowerInvariant() switch
        {
            ".json" => ReportFormat.Json,
            ".jsonl" or ".ndjson" => ReportFormat.Jsonl,
            ".html" or ".htm" => ReportFormat.Html,
            ".md" or ".markdown" => ReportFormat.Md,
            _ => ReportFormat.Text,
        };
}
