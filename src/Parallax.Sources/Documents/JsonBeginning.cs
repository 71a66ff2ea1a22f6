using System.Text.Json;

namespace Parallax.Sources.Documents;

/// <summary>What a document that begins with a brace is, by the properties of its first object.</summary>
internal static class JsonBeginning
{
    /// <summary>The kind.</summary>
    /// <param name="content">The document, or its beginning.</param>
    /// <param name="isWhole">Whether its name or its server say that it is one JSON document, not one a line.</param>
    public static DocumentKind Kind(ReadOnlySpan<byte> content, bool isWhole)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var begin = content.IndexOf((byte)'{');
        var end = Names(content[begin..], names);
        if (names.Contains("items") && (names.Overlaps(["version", "title", "home_page_url", "feed_url"])))
        {
            return DocumentKind.Feed;
        }

        if (Wire.NinjsReader.IsItem(names))
        {
            return DocumentKind.Ninjs;
        }

        var isRow = names.Overlaps(["text", "html"]);
        var isAlone =
            end is { } length
            && content[(begin + length)..].Trim(" \t\r\n"u8).IsEmpty
            && content.Slice(begin, length).Contains((byte)'\n');
        return isRow && isAlone ? DocumentKind.JsonRow
            : isWhole && !isRow ? DocumentKind.OtherJson
            : DocumentKind.JsonRows;
    }

    // Names of the first object's own properties, and its length; null where it does not end in what is given.
    private static int? Names(ReadOnlySpan<byte> content, HashSet<string> names)
    {
        var reader = new Utf8JsonReader(content, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = 64 }));
        try
        {
            while (reader.Read())
            {
                if (
                    reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                    && reader.ValueSpan.Length <= 40
                )
                {
                    names.Add(reader.GetString()!);
                }

                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
                {
                    return (int)reader.BytesConsumed;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Torn or no JSON at all: what it is read as will name it.
        }

        return null;
    }
}
