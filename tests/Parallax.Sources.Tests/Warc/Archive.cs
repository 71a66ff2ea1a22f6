using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Parallax.Sources.Tests.Warc;

/// <summary>Builds archives of invented pages.</summary>
internal sealed class Archive(bool compressed)
{
    private readonly List<byte> bytes = [];

    /// <summary>Where the records begin.</summary>
    public List<long> Offsets { get; } = [];

    public byte[] Bytes => [.. bytes];

    public static string Page(string words) =>
        $"<html><head><title>{words}</title></head><body><article><h1>{words}</h1><p>A paragraph about {words}, long enough to count as running text.</p></article></body></html>";

    /// <summary>A page that answered 200.</summary>
    public Archive Page(string address, string words, string head = "") =>
        Response(address, "Content-Type: text/html; charset=utf-8\r\n" + head, Encoding.UTF8.GetBytes(Page(words)));

    public Archive Response(string address, string head, byte[] body, string status = "200 OK") =>
        Record(
            "response",
            address,
            "application/http; msgtype=response",
            [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n"), .. body]
        );

    public Archive Record(string type, string? address, string contentType, byte[] block, long? length = null)
    {
        Offsets.Add(bytes.Count);
        var target = address is null ? "" : $"WARC-Target-URI: {address}\r\n";
        var head =
            $"WARC/1.0\r\nWARC-Type: {type}\r\n{target}WARC-Date: 2023-05-18T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {(length ?? block.Length).ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        return Raw([.. Encoding.Latin1.GetBytes(head), .. block, .. "\r\n\r\n"u8]);
    }

    public Archive Raw(byte[] content)
    {
        if (!compressed)
        {
            bytes.AddRange(content);
            return this;
        }

        using var file = new MemoryStream();
        using (var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            member.Write(content);
        }

        bytes.AddRange(file.ToArray());
        return this;
    }
}
