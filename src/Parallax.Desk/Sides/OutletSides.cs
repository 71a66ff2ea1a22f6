using System.Text;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Desk.Sides;

/// <summary>The sides that the users of a store put outlets on: a document of the store. Parallax has none of its own.</summary>
public sealed class OutletSides(IDocumentStore documents)
{
    /// <summary>Longest name of a side.</summary>
    public const int LongestSide = 40;

    /// <summary>Most outlets that have a side.</summary>
    public const int Most = 5_000;

    private const string Kind = "sides";
    private const string Id = "outlets";

    /// <summary>The sides as they stand.</summary>
    public async Task<SidesSet> FindAsync(CancellationToken cancellation)
    {
        var document = await documents.FindAsync(Kind, Id, cancellation).ConfigureAwait(false);
        return document is null ? SidesSet.None : new SidesSet(Read(document.Content.Span), document.Version);
    }

    /// <summary>Puts outlets on sides; answers one line where that cannot be.</summary>
    /// <param name="changed">Sides by the names of their outlets; an empty side takes the outlet's away.</param>
    /// <param name="version">The version that was read (<see cref="SidesSet.Version"/>).</param>
    /// <param name="cancellation">Stops the work before anything is written.</param>
    public async Task<string?> SetAsync(
        IReadOnlyDictionary<string, string> changed,
        long version,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(changed);
        var sides = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (outlet, side) in (await FindAsync(cancellation).ConfigureAwait(false)).Sides)
        {
            sides[outlet] = side;
        }

        foreach (var (outlet, written) in changed)
        {
            var side = Clean(written);
            if (side.Length > LongestSide)
            {
                return $"a side is a short word of {LongestSide} characters at most, not {side.Length}";
            }

            if (side.Length == 0)
            {
                sides.Remove(outlet);
            }
            else
            {
                sides[outlet] = side;
            }
        }

        if (sides.Count > Most)
        {
            return $"{Most} outlets have a side at most; take some away first";
        }

        var written2 = await documents
            .PutAsync(Kind, Id, Write(sides), version, cancellation)
            .ConfigureAwait(false);
        return written2 is null ? "somebody else changed the sides meanwhile; look at them as they are now and try again" : null;
    }

    // One side is one word however it is spaced; what is not seen is no part of it.
    private static string Clean(string side) =>
        string.Join(
            ' ',
            string.Concat(side.Where(letter => !char.IsControl(letter) || char.IsWhiteSpace(letter)))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static byte[] Write(SortedDictionary<string, string> sides)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (outlet, side) in sides)
            {
                writer.WriteString(outlet, side);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static Dictionary<string, string> Read(ReadOnlySpan<byte> content)
    {
        var sides = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(content));
            foreach (var value in document.RootElement.EnumerateObject())
            {
                if (value.Value.GetString() is { Length: > 0 } side)
                {
                    sides[value.Name] = side;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new StoreException("the sides of the outlets cannot be read; set them again", fault);
        }

        return sides;
    }
}
