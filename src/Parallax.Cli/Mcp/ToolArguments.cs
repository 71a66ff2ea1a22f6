using System.Globalization;
using System.Text.Json;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Mcp;

/// <summary>What a call of a tool says, held against what the tool takes: anything else is one line, before any work.</summary>
internal sealed class ToolArguments
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ToolArgument> taken;

    private ToolArguments(IReadOnlyList<ToolArgument> taken) => this.taken = taken;

    /// <summary>Reads a call's arguments.</summary>
    /// <exception cref="ToolFault">One is unknown, missing, or not what it should be.</exception>
    public static ToolArguments Read(
        IReadOnlyList<ToolArgument> taken,
        IEnumerable<KeyValuePair<string, JsonElement>>? given
    ) => Read(taken, given ?? [], string.Empty);

    /// <summary>Whether the call has it.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A text or day; null where the call has none.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>A number, given or usual.</summary>
    public int Number(string name) =>
        values.GetValueOrDefault(name) as int? ?? taken.First(argument => argument.Name == name).Usual!.Value;

    /// <summary>Whether it is set.</summary>
    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    /// <summary>A day; null where the call has none.</summary>
    public DateOnly? Day(string name) => values.GetValueOrDefault(name) as DateOnly?;

    /// <summary>A list of texts; empty where the call has none.</summary>
    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) as string[] ?? [];

    /// <summary>A list of objects; empty where the call has none.</summary>
    public IReadOnlyList<ToolArguments> Objects(string name) => values.GetValueOrDefault(name) as ToolArguments[] ?? [];

    private static ToolArguments Read(
        IReadOnlyList<ToolArgument> taken,
        IEnumerable<KeyValuePair<string, JsonElement>> given,
        string where
    )
    {
        var read = new ToolArguments(taken);
        foreach (var (name, value) in given)
        {
            var argument =
                taken.FirstOrDefault(argument => argument.Name == name)
                ?? throw new ToolFault(
                    $"there is no argument {where}{Shown(name)}; there are {string.Join(", ", taken.Select(one => one.Name))}"
                );
            // A client that fills in every argument writes null for those that it leaves out.
            if (value.ValueKind is not JsonValueKind.Null)
            {
                read.values[name] = Value(argument, value, where + name);
            }
        }

        return taken.FirstOrDefault(argument => argument.Required && !read.Has(argument.Name)) is { } missing
            ? throw new ToolFault($"{where}{missing.Name} is missing; {missing.Description}")
            : read;
    }

    private static object Value(ToolArgument argument, JsonElement value, string where) =>
        (argument.Kind, value.ValueKind) switch
        {
            (ToolArgumentKind.Number, JsonValueKind.Number) => NumberOf(argument, value, where),
            (ToolArgumentKind.Flag, JsonValueKind.True) => true,
            (ToolArgumentKind.Flag, JsonValueKind.False) => false,
            (ToolArgumentKind.Text, JsonValueKind.String) => TextOf(argument, value, where),
            (ToolArgumentKind.Day, JsonValueKind.String) => DayOf(argument, value, where),
            (ToolArgumentKind.Texts, JsonValueKind.Array) => Counted(argument, value, where)
                .Select(
                    (item, i) =>
                        item.ValueKind is JsonValueKind.String
                            ? TextOf(argument with { Most = int.MaxValue }, item, $"{where}[{i}]")
                            : throw new ToolFault($"{where}[{i}] is no text; {argument.Description}")
                )
                .ToArray(),
            (ToolArgumentKind.Objects, JsonValueKind.Array) => Counted(argument, value, where)
                .Select(
                    (item, i) =>
                        item.ValueKind is JsonValueKind.Object
                            ? Read(argument.Members, Members(item, $"{where}[{i}]"), $"{where}[{i}].")
                            : throw new ToolFault($"{where}[{i}] is no object; {argument.Description}")
                )
                .ToArray(),
            _ => throw new ToolFault($"{where} is not what it should be; {argument.Description}"),
        };

    private static IEnumerable<KeyValuePair<string, JsonElement>> Members(JsonElement item, string where)
    {
        try
        {
            return [.. item.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))];
        }
        catch (InvalidOperationException)
        {
            throw new ToolFault($"{where} has a name that is no Unicode text; name it in letters");
        }
    }

    private static JsonElement[] Counted(ToolArgument argument, JsonElement list, string where)
    {
        var count = list.GetArrayLength();
        return count >= argument.Least && count <= argument.Most
            ? [.. list.EnumerateArray()]
            : throw new ToolFault($"{where} has {count} items; {argument.Least} to {argument.Most} are taken");
    }

    private static object NumberOf(ToolArgument argument, JsonElement value, string where) =>
        value.TryGetInt32(out var number) && number >= argument.Least && number <= argument.Most
            ? number
            : throw new ToolFault(
                $"{where} is {Shown(value.GetRawText())}; it is a whole number from {argument.Least} to {argument.Most}"
            );

    private static string TextOf(ToolArgument argument, JsonElement value, string where)
    {
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            throw new ToolFault($"{where} is no Unicode text; send whole characters");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ToolFault($"{where} is empty; {argument.Description}");
        }

        if (text.Length > argument.Most)
        {
            throw new ToolFault($"{where} has {text.Length} characters; at most {argument.Most} are taken");
        }

        return argument.Choices.Count == 0 || argument.Choices.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new ToolFault($"{where} is {Shown(text)}; it is one of {string.Join(", ", argument.Choices)}");
    }

    private static object DayOf(ToolArgument argument, JsonElement value, string where)
    {
        var text = TextOf(argument with { Most = LongestShown }, value, where);
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new ToolFault($"{where} is {Shown(text)}; write a day as YYYY-MM-DD");
    }

    private static string Shown(string text) => $"'{OneLine.Of(text, LongestShown)}'";
}
