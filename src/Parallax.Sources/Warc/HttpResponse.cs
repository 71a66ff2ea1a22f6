using System.Globalization;
using System.Text;

namespace Parallax.Sources.Warc;

/// <summary>A response as it went over the wire: its head read, its body as it was meant.</summary>
/// <param name="Status">Status code.</param>
/// <param name="ContentType">What its body is; null where it does not say.</param>
/// <param name="Body">The body, chunks joined and decompressed.</param>
internal sealed record HttpResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    private const int LongestHead = 64 * 1024;

    /// <summary>Reads it; or says what is wrong with it. Of a response other than 200 the body is left as it is.</summary>
    /// <param name="block">Status line, head and body.</param>
    /// <param name="longest">Most bytes of a decompressed body.</param>
    public static (HttpResponse? Response, string? Problem) Of(ReadOnlyMemory<byte> block, long longest)
    {
        var head = block.Span[..Math.Min(block.Length, LongestHead)];
        var (length, body) = HeadEnd(head);
        if (length < 0)
        {
            return (null, "has a response without the end of its head");
        }

        var lines = Encoding.Latin1.GetString(head[..length]).Split('\n', StringSplitOptions.TrimEntries);
        if (StatusOf(lines[0]) is not { } status)
        {
            return (null, "holds no HTTP response");
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        var type = headers.GetValueOrDefault("content-type");
        if (status != 200)
        {
            return (new HttpResponse(status, type, block[body..]), null);
        }

        var isChunked = headers
            .GetValueOrDefault("transfer-encoding", "")
            .Contains("chunked", StringComparison.OrdinalIgnoreCase);
        var content = isChunked ? HttpChunks.Joined(block[body..]) : block[body..];
        var (decoded, problem) = HttpEncodings.Decoded(content, headers.GetValueOrDefault("content-encoding"), longest);
        return problem is null ? (new HttpResponse(status, type, decoded), null) : (null, problem);
    }

    // Length of the head and where the body begins. Servers were seen that end lines without the carriage return.
    private static (int Head, int Body) HeadEnd(ReadOnlySpan<byte> head)
    {
        var strict = head.IndexOf("\r\n\r\n"u8);
        var loose = head.IndexOf("\n\n"u8);
        return loose >= 0 && (strict < 0 || loose < strict) ? (loose, loose + 2)
            : strict >= 0 ? (strict, strict + 4)
            : (-1, 0);
    }

    private static int? StatusOf(string line)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length >= 2
            && parts[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;
    }
}
