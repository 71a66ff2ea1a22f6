using System.Text.Json;

namespace Parallax.Sources.Text;

/// <summary>Texts of JSON that others wrote. Missing, null, empty and of another type are all the same: not stated.</summary>
internal static class JsonText
{
    /// <summary>The property's string, or its number as written.</summary>
    public static string? Of(JsonElement node, string name) => Find(node, name) is { } value ? Of(value) : null;

    /// <summary>The property; null where there is none, or where a name beside it cannot be had and so none can be found.</summary>
    public static JsonElement? Find(JsonElement node, string name)
    {
        try
        {
            return node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character ("\ud800") in a name.
            return null;
        }
    }

    /// <summary>The string, or the number as written.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half a character ("\ud800") cannot be had.
            return null;
        }
    }

    /// <summary>The objects under the property: one, or those of an array.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement node, string name)
    {
        if (Find(node, name) is not { } value)
        {
            return [];
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1);
        return values.Where(v => v.ValueKind == JsonValueKind.Object);
    }
}
