using System.Globalization;

namespace Parallax.Sources.Warc;

/// <summary>Reads records one after another; behind one that is damaged, the next that can be found.</summary>
/// <param name="feed">Where from.</param>
/// <param name="longest">Most bytes of a record's block that are held.</param>
/// <param name="mostLost">Most bytes that are looked through for the next record: a bomb has more.</param>
internal sealed class WarcRecords(WarcFeed feed, long longest, long mostLost)
{
    private const int LongestLine = 16 * 1024;
    private const int MostHeaders = 200;

    // A file made of nothing but false lengths would be read again from each of them.
    private const long MostPutBack = 64 << 20;

    private string? line;
    private long lineOffset;
    private bool isLost;
    private long putBack;

    /// <summary>Where the current record begins, decompressed.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether a record began at all.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The next record, or what is wrong with it; both null at the end.</summary>
    public (WarcRecord? Record, string? Problem) Next(CancellationToken cancellation)
    {
        line ??= ContentLine();
        Offset = lineOffset;
        if (line is not null && !IsVersion(line) && !isLost)
        {
            isLost = true;
            return (null, "is no record");
        }

        var from = lineOffset;
        while (line is not null && !IsVersion(line))
        {
            cancellation.ThrowIfCancellationRequested();
            line = ContentLine();
            Offset = lineOffset;
            if (lineOffset - from > mostLost)
            {
                throw new InvalidDataException($"no record in {mostLost / 1e6:0} MB");
            }
        }

        if (line is null)
        {
            return (null, null);
        }

        line = null;
        HasBegun = true;
        var (record, problem) = Headers() is { } headers ? Body(headers) : (null, "has a head without an end");
        isLost = record is null;
        return (record, problem);
    }

    private (WarcRecord? Record, string? Problem) Body(Dictionary<string, string> headers)
    {
        var stated = headers.GetValueOrDefault("content-length");
        if (!long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return (null, "does not say how long it is");
        }

        if (length > longest)
        {
            return (null, $"is too large ({length / 1e6:0.#} MB; at most {longest / 1e6:0.#} MB are read)");
        }

        var block = feed.Block((int)length);
        if (block.Length < length)
        {
            PutBack(block);
            return (null, $"breaks off after {block.Length:N0} of {length:N0} bytes");
        }

        // What follows shows whether the length was true, and where an archive is compressed, whether its checksum is.
        feed.KeepLines();
        line = ContentLine();
        var behind = feed.KeptLines();
        if (line is not null && !IsVersion(line))
        {
            PutBack([.. block, .. behind]);
            return (null, "is not as long as it says");
        }

        return (
            new WarcRecord(
                headers.GetValueOrDefault("warc-type", string.Empty).ToLowerInvariant(),
                headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>', ' '),
                headers.GetValueOrDefault("content-type"),
                block
            ),
            null
        );
    }

    // Names in lower case; null where the head does not end.
    private Dictionary<string, string>? Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < MostHeaders; i++)
        {
            switch (feed.Line(LongestLine))
            {
                case null:
                    return null;
                case "":
                    return headers;
                case var header when header.IndexOf(':', StringComparison.Ordinal) is var colon and > 0:
                    headers.TryAdd(header[..colon].Trim().ToLowerInvariant(), header[(colon + 1)..].Trim());
                    break;
            }
        }

        return null;
    }

    private void PutBack(ReadOnlySpan<byte> bytes)
    {
        line = null;
        if (putBack + bytes.Length <= MostPutBack)
        {
            putBack += bytes.Length;
            feed.PutBack(bytes);
        }
    }

    private string? ContentLine()
    {
        string? next;
        do
        {
            lineOffset = feed.Position;
            next = feed.Line(LongestLine);
        } while (next?.Length == 0);
        return next;
    }

    private static bool IsVersion(string line) =>
        line.StartsWith("WARC/", StringComparison.Ordinal)
        && line.Length is >= 8 and < 20
        && char.IsAsciiDigit(line[5]);
}
