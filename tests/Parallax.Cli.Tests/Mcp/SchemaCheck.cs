using System.Text.Json;

namespace Parallax.Cli.Tests.Mcp;

/// <summary>Holds an answer against its schema, as far as the schemas of the tools go.</summary>
internal static class SchemaCheck
{
    public static void Holds(JsonElement schema, JsonElement value, string where = "$")
    {
        if (schema.ValueKind is JsonValueKind.True)
        {
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            allowed.EnumerateArray().ShouldContain(one => JsonElement.DeepEquals(one, value), where);
        }

        if (schema.TryGetProperty("type", out var type))
        {
            string[] types =
                type.ValueKind is JsonValueKind.String
                    ? [type.GetString()!]
                    : [.. type.EnumerateArray().Select(one => one.GetString()!)];
            types.ShouldContain(TypeOf(value, types), where);
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object when schema.TryGetProperty("properties", out var properties):
                if (schema.TryGetProperty("required", out var required))
                {
                    foreach (var name in required.EnumerateArray())
                    {
                        value.TryGetProperty(name.GetString()!, out _).ShouldBeTrue($"{where}.{name} is missing");
                    }
                }

                foreach (var member in value.EnumerateObject())
                {
                    properties
                        .TryGetProperty(member.Name, out var of)
                        .ShouldBeTrue($"{where}.{member.Name} is not in the schema");
                    Holds(of, member.Value, $"{where}.{member.Name}");
                }

                break;
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                foreach (var item in value.EnumerateArray())
                {
                    Holds(items, item, where + "[]");
                }

                break;
        }
    }

    private static string TypeOf(JsonElement value, string[] types) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => types.Contains("integer") && value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
}
