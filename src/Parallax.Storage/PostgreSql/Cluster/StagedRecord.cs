using System.Text;
using System.Text.Json;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Cluster;

/// <summary>An article with its findings while it waits for its story, as packed bytes; its item is kept beside it.</summary>
internal static class StagedRecord
{
    /// <summary>Packs a record.</summary>
    public static byte[] Pack(ArticleRecord record)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer, JsonSerializer.SerializeToUtf8Bytes(FactsOf(record), StoredJson.Default.StagedFacts));
            writer.Write(record.Annotations.Count);
            foreach (var (key, value) in record.Annotations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(key);
                Write(writer, value.Span);
            }
        }

        return PackedBlob.Pack(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Unpacks a record.</summary>
    public static ArticleRecord Unpack(byte[] packed, SourceItem item)
    {
        using var reader = new BinaryReader(new MemoryStream(PackedBlob.Unpack(packed)), Encoding.UTF8);
        var facts = JsonSerializer.Deserialize(Read(reader), StoredJson.Default.StagedFacts)!;
        var annotations = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            annotations[reader.ReadString()] = Read(reader);
        }

        return new ArticleRecord
        {
            Number = facts.Number,
            Item = item,
            Address = facts.Address,
            Article = facts.Article,
            Outlet = facts.Outlet,
            Headline = facts.Headline,
            TextSha256 = facts.TextSha256,
            Day = facts.Day,
            Annotations = annotations,
            People = facts.People,
            Places = facts.Places,
            Quotations = facts.Quotations,
            Offices = facts.Offices,
            Membership = facts.Membership,
        };
    }

    private static StagedFacts FactsOf(ArticleRecord record) =>
        new(
            record.Number,
            record.Address,
            record.Article,
            record.Outlet,
            record.Headline,
            record.TextSha256,
            record.Day,
            record.People,
            record.Places,
            record.Quotations,
            record.Offices,
            record.Membership
        );

    private static void Write(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] Read(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        return length < 0 || length > reader.BaseStream.Length - reader.BaseStream.Position
            ? throw new InvalidDataException("a staged article is cut short")
            : reader.ReadBytes(length);
    }
}
