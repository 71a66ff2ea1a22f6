using System.Text;
using System.Text.Json;

namespace Parallax.Cli.Mcp;

/// <summary>The id of a message that is otherwise not understood, so that who waits for its answer gets one.</summary>
internal static class MessageId
{
    private const string None = "null";

    /// <summary>The id as JSON; "null" where none is found before the line is spoilt.</summary>
    public static string Of(ReadOnlySpan<byte> line)
    {
        // Not the last block: a line that was cut off is read as far as it goes.
        var reader = new Utf8JsonReader(
            line,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 })
        );
        try
        {
            while (reader.Read())
            {
                if (
                    reader.CurrentDepth == 1
                    && reader.TokenType is JsonTokenType.PropertyName
                    && reader.ValueTextEquals("id"u8)
                )
                {
                    return reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.String
                        ? Shown(ref reader)
                        : None;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // As far as it goes.
        }

        return None;
    }

    private static string Shown(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : $"\"{JsonEncodedText.Encode(reader.GetString()!)}\"";
}
