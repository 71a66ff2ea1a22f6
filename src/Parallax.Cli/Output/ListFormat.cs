namespace Parallax.Cli.Output;

/// <summary>The shapes a list can take.</summary>
internal enum ListFormat
{
    Text,
    Json,
    Jsonl,
}

/// <summary>Their names on the command line.</summary>
internal static class ListFormats
{
    /// <summary>The format of a name.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static ListFormat Parse(string name) =>
        name switch
        {
            "text" => ListFormat.Text,
            "json" => ListFormat.Json,
            "jsonl" => ListFormat.Jsonl,
            _ => throw CommandException.WordsOff(
                $"this command writes no '{name}'; name one of text, json, jsonl with --format"
            ),
        };
}
