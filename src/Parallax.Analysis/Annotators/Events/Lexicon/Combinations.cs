using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>What an operator makes of an event, from <c>combinations.txt</c>: lines of <c>stop: AID CONSULT = SANCTION</c>.</summary>
internal static class Combinations
{
    /// <summary>Stands for no event word in the slot.</summary>
    public const string NoEvent = "-";

    private static readonly FrozenDictionary<(string Operator, string Type), string> Table = Read()
        .ToFrozenDictionary();

    /// <summary>PLOVER type of an operator on an event; null where the two tell no event.</summary>
    /// <param name="operation">The operator, in lower case.</param>
    /// <param name="type">PLOVER type of the event; null where no event word stands in the slot.</param>
    public static string? Of(string operation, string? type) =>
        Table.GetValueOrDefault((operation, type ?? NoEvent)) is { } found && char.IsUpper(found[0]) ? found : null;

    private static Dictionary<(string, string), string> Read()
    {
        var table = new Dictionary<(string, string), string>();
        foreach (var line in WordList.Lines("Events/Lexicon/combinations.txt"))
        {
            var colon = line.IndexOf(':');
            var equals = line.LastIndexOf('=');
            foreach (var type in line[(colon + 1)..equals].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add((line[..colon].Trim(), type), line[(equals + 1)..].Trim());
            }
        }

        return table;
    }
}
