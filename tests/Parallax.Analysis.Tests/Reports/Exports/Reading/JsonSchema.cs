using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parallax.Analysis.Tests.Reports.Exports.Reading;

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

    public JsonSchema(string schema) => root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What a line breaks, with where; empty where it holds.</summary>
    public IReadOnlyList<string> Problems(string line) => [.. Check(root, JsonDocument.Parse(line).RootElement, "$")];

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
        var asked = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Check(Referenced(asked.GetString()!), value, path),
            "type" => Fails(!IsOf(value, asked.GetString()!)),
            "enum" => Fails(!asked.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))),
            "anyOf" => Fails(asked.EnumerateArray().All(one => Check(one, value, path).Any())),
            "pattern" => Fails(
                value.ValueKind == JsonValueKind.String
                    && !Regex.IsMatch(value.GetString()!, asked.GetString()!, RegexOptions.NonBacktracking)
            ),
            "minLength" => Fails(
                value.ValueKind == JsonValueKind.String && value.GetString()!.Length < asked.GetInt32()
            ),
            "minimum" => Fails(value.ValueKind == JsonValueKind.Number && value.GetDouble() < asked.GetDouble()),
            "maximum" => Fails(value.ValueKind == JsonValueKind.Number && value.GetDouble() > asked.GetDouble()),
            "minItems" => Fails(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < asked.GetInt32()),
            "maxItems" => Fails(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > asked.GetInt32()),
            "minProperties" => Fails(
                value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() < asked.GetInt32()
            ),
            "required" => asked
                .EnumerateArray()
                .Where(name =>
                    value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)
                )
                .Select(name => $"{path} has no {name}"),
            "items" when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, i) => Check(asked, item, $"{path}[{i}]")),
            "properties" when value.ValueKind == JsonValueKind.Object => asked
                .EnumerateObject()
                .Where(property => value.TryGetProperty(property.Name, out _))
                .SelectMany(property =>
                    Check(property.Value, value.GetProperty(property.Name), $"{path}.{property.Name}")
                ),
            "additionalProperties" when value.ValueKind == JsonValueKind.Object => value
                .EnumerateObject()
                .Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _))
                .Select(property => $"{path} has {property.Name}, which the schema does not know"),
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
