using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Features as JSON. Terms of one kind and one place (their three counts) share a row, <c>"w012":"quake|strike"</c>, so that
/// a term costs little more than its letters.
/// </summary>
internal static class FeatureJson
{
    private const int Version = 1;

    // One letter a kind; w is a word.
    private const string Kinds = "wfpolcgn";

    // A digit a count, to base 36: nobody is told from anybody by standing forty times in a body.
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The highest count that is kept.</summary>
    public const int MostCount = 35;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(StoryFeatures features)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, Compact);
        writer.WriteStartObject();
        writer.WriteNumber("v", Version);
        WriteTerms(writer, features.Terms);
        if (features.Days.Count > 0)
        {
            writer.WriteString("d", string.Join('|', features.Days));
        }

        if (features.Sketch.Hashes.Count > 0)
        {
            writer.WriteBase64String("s", features.Sketch.ToBytes());
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTerms(Utf8JsonWriter writer, IReadOnlyList<StoryTerm> terms)
    {
        writer.WriteStartArray("t");
        string? row = null;
        var texts = new List<string>();
        foreach (var term in terms)
        {
            var own = Row(term);
            if (own != row && row is not null)
            {
                writer.WriteStringValue(row + string.Join('|', texts));
                texts.Clear();
            }

            row = own;
            texts.Add(Text(term));
        }

        if (row is not null)
        {
            writer.WriteStringValue(row + string.Join('|', texts));
        }

        writer.WriteEndArray();
    }

    private static string Row(StoryTerm term) =>
        $"{Kinds[(int)term.Kind]}{Digits[term.Headline]}{Digits[term.Lead]}{Digits[term.Body]}";

    private static string Text(StoryTerm term)
    {
        var place = term.GeoNames is { } id ? id.ToString(CultureInfo.InvariantCulture) : "";
        return term.Country is null && term.GeoNames is null ? term.Text : $"{term.Text}\t{term.Country}\t{place}";
    }

    public static StoryFeatures Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return Parse(json);
        }
        catch (Exception reason) when (reason is InvalidOperationException or FormatException)
        {
            throw new JsonException("these are no story features", reason);
        }
    }

    private static StoryFeatures Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (
            root.ValueKind is not JsonValueKind.Object
            || !root.TryGetProperty("v", out var version)
            || version.ValueKind is not JsonValueKind.Number
            || version.GetInt32() != Version
        )
        {
            throw new JsonException("these are no story features of this version");
        }

        return new StoryFeatures
        {
            Terms = root.TryGetProperty("t", out var terms) ? [.. terms.EnumerateArray().SelectMany(Terms)] : [],
            Days = root.TryGetProperty("d", out var days) ? (days.GetString() ?? "").Split('|') : [],
            Sketch = root.TryGetProperty("s", out var sketch)
                ? ShingleSketch.FromBytes(sketch.GetBytesFromBase64()) ?? throw new JsonException("a torn sketch")
                : ShingleSketch.None,
        };
    }

    private static IEnumerable<StoryTerm> Terms(JsonElement element)
    {
        var row = element.GetString() ?? throw new JsonException("a torn row of terms");
        if (row.Length < 4)
        {
            throw new JsonException("a torn row of terms");
        }

        var counts = new int[3];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = Digits.IndexOf(row[i + 1], StringComparison.Ordinal);
        }

        var kind = Kinds.IndexOf(row[0], StringComparison.Ordinal);
        if (kind < 0 || counts.Min() < 0)
        {
            throw new JsonException("a torn row of terms");
        }

        foreach (var text in row[4..].Split('|'))
        {
            var pieces = text.Split('\t');
            yield return new StoryTerm((StoryTermKind)kind, pieces[0], counts[0], counts[1], counts[2])
            {
                Country = pieces.Length > 1 && pieces[1].Length > 0 ? pieces[1] : null,
                GeoNames =
                    pieces.Length > 2
                    && long.TryParse(pieces[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                        ? id
                        : null,
            };
        }
    }
}
