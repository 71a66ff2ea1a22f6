using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Schemas;

/// <summary>
/// The part of JSON Schema 2020-12 that our schemas use. A keyword that it does not know throws: none is passed over. (The
/// one library for .NET that has the draft needs a package that is not to be had here and is under a fee.)
/// </summary>
internal sealed class JsonSchema
{
    private static readonly string[] Known =
    [
        "$schema",
        "$ref",
        "$defs",
        "title",
        "description",
        "type",
        "enum",
        "anyOf",
        "oneOf",
        "format",
        "required",
        "properties",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "minProperties",
        "minLength",
        "pattern",
        "minimum",
        "maximum",
    ];

    private readonly JsonElement root;

    private readonly JsonElement asked;

    public JsonSchema(string schema)
        : this(JsonDocument.Parse(schema).RootElement) { }

    private JsonSchema(JsonElement root) => this.root = asked = root;

    /// <summary>A schema inside a document, whose references lead through the whole of it.</summary>
    public JsonSchema(JsonElement document, JsonElement schema) => (root, asked) = (document, schema);

    /// <summary>What a line breaks, with where; empty where it holds.</summary>
    public IReadOnlyList<string> Problems(string line) => [.. Check(asked, JsonDocument.Parse(line).RootElement, "$")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string path)
    {
        if (
            schema.EnumerateObject().FirstOrDefault(keyword => !Known.Contains(keyword.Name)) is
            { Value.ValueKind: not JsonValueKind.Undefined } unknown
        )
        {
            throw new NotSupportedException($"the check has no '{unknown.Name}'");
        }

        return schema.EnumerateObject().SelectMany(keyword => Check(schema, keyword, value, path)).ToList();
    }

    private IEnumerable<string> Check(JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        var wanted = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Check(Referenced(wanted.GetString()!), value, path),
            "type" when wanted.ValueKind == JsonValueKind.Array => Fails(
                !wanted.EnumerateArray().Any(type => IsOf(value, type.GetString()!))
            ),
            "type" => Fails(!IsOf(value, wanted.GetString()!)),
            "oneOf" => Fails(wanted.EnumerateArray().Count(one => !Check(one, value, path).Any()) != 1),
            "enum" => Fails(!wanted.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))),
            "anyOf" => Fails(wanted.EnumerateArray().All(one => Check(one, value, path).Any())),
            "pattern" => Fails(
                value.ValueKind == JsonValueKind.String
                    && !Regex.IsMatch(value.GetString()!, wanted.GetString()!, RegexOptions.NonBacktracking)
            ),
            "minLength" => Fails(
                value.ValueKind == JsonValueKind.String && value.GetString()!.Length < wanted.GetInt32()
            ),
            "minimum" => Fails(value.ValueKind == JsonValueKind.Number && value.GetDouble() < wanted.GetDouble()),
            "maximum" => Fails(value.ValueKind == JsonValueKind.Number && value.GetDouble() > wanted.GetDouble()),
            "minItems" => Fails(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < wanted.GetInt32()),
            "maxItems" => Fails(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > wanted.GetInt32()),
            "minProperties" => Fails(
                value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() < wanted.GetInt32()
            ),
            "required" => wanted
                .EnumerateArray()
                .Where(name =>
                    value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)
                )
                .Select(name => $"{path} has no {name}"),
            "items" when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, i) => Check(wanted, item, $"{path}[{i}]")),
            "properties" when value.ValueKind == JsonValueKind.Object => wanted
                .EnumerateObject()
                .Where(property => value.TryGetProperty(property.Name, out _))
                .SelectMany(property =>
                    Check(property.Value, value.GetProperty(property.Name), $"{path}.{property.Name}")
                ),
            "additionalProperties" when value.ValueKind == JsonValueKind.Object => value
                .EnumerateObject()
                .Where(property =>
                    !schema.TryGetProperty("properties", out var named) || !named.TryGetProperty(property.Name, out _)
                )
                .SelectMany(property =>
                    wanted.ValueKind == JsonValueKind.Object
                        ? Check(wanted, property.Value, $"{path}.{property.Name}")
                        : [$"{path} has {property.Name}, which the schema does not know"]
                ),
            _ => [],
        };

        IEnumerable<string> Fails(bool failed) => failed ? [$"{path} breaks {keyword.Name}: {value}"] : [];
    }

    private JsonElement Referenced(string reference) =>
        reference
            .TrimStart('#')
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (place, name) => place.GetProperty(name));

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new NotSupportedException($"the check has no type '{type}'"),
        };
}
