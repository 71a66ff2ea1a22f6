using System.Text.Json.Nodes;

namespace Parallax.Cli.Mcp;

/// <summary>
/// One argument of a tool: the schema that a model reads and the check that a call must pass are made from the same
/// words, so that they cannot part.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">For a model: what it means, and an example.</param>
internal sealed record ToolArgument(string Name, ToolArgumentKind Kind, string Description)
{
    /// <summary>Whether a call must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Least number, or least items of a list.</summary>
    public int Least { get; init; }

    /// <summary>Largest number, most items of a list, or most characters of a text.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The number that stands where none is given.</summary>
    public int? Usual { get; init; }

    /// <summary>The only texts that it may be, where there are only a few.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the objects of a list have.</summary>
    public IReadOnlyList<ToolArgument> Members { get; init; } = [];

    /// <summary>An argument that is the first so many of a list's.</summary>
    public static ToolArgument Limit(int usual, int most, string description) =>
        new("limit", ToolArgumentKind.Number, description)
        {
            Least = 1,
            Most = most,
            Usual = usual,
        };

    /// <summary>An argument that passes over the first so many.</summary>
    public static ToolArgument Offset(int most) =>
        new("offset", ToolArgumentKind.Number, "How many to pass over: the next_offset of the answer before.")
        {
            Most = most,
            Usual = 0,
        };

    /// <summary>A day.</summary>
    public static ToolArgument Day(string name, string description) =>
        new(name, ToolArgumentKind.Day, description + " Example: 2025-03-07.") { Most = 10 };

    /// <summary>JSON Schema of an object with these members and no others.</summary>
    public static JsonObject SchemaOf(IReadOnlyList<ToolArgument> members)
    {
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties.Add(member.Name, member.Schema());
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (members.Any(member => member.Required))
        {
            schema["required"] = new JsonArray([
                .. members.Where(member => member.Required).Select(member => JsonValue.Create(member.Name)),
            ]);
        }

        return schema;
    }

    private JsonObject Schema()
    {
        var schema = Kind switch
        {
            ToolArgumentKind.Number => new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = Least,
                ["maximum"] = Most,
            },
            ToolArgumentKind.Flag => new JsonObject { ["type"] = "boolean", ["default"] = false },
            ToolArgumentKind.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ToolArgumentKind.Texts => List(new JsonObject { ["type"] = "string", ["minLength"] = 1 }),
            ToolArgumentKind.Objects => List(SchemaOf(Members)),
            _ => Text(),
        };
        if (Usual is { } usual)
        {
            schema["default"] = usual;
        }

        schema["description"] = Description;
        return schema;
    }

    private JsonObject Text() =>
        Choices.Count > 0
            ? new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Choices.Select(choice => JsonValue.Create(choice))]),
            }
            : new JsonObject
            {
                ["type"] = "string",
                ["minLength"] = 1,
                ["maxLength"] = Most,
            };

    private JsonObject List(JsonObject items) =>
        new()
        {
            ["type"] = "array",
            ["items"] = items,
            ["minItems"] = Least,
            ["maxItems"] = Most,
        };
}

/// <summary>What an argument is.</summary>
internal enum ToolArgumentKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false; false where left out.</summary>
    Flag,

    /// <summary>YYYY-MM-DD.</summary>
    Day,

    /// <summary>A list of words.</summary>
    Texts,

    /// <summary>A list of objects.</summary>
    Objects,
}
