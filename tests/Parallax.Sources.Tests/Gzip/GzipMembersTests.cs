using System.IO.Compression;
using System.Text;
using Parallax.Sources.Gzip;

namespace Parallax.Sources.Tests.Gzip;

public sealed class GzipMembersTests
{
    public static TheoryData<string, byte[]> Contents { get; } =
        new()
        {
            { "one byte", [7] },
            { "zeros", new byte[300_000] },
            { "random", Random(200_000, 256) },
            { "few letters", Random(200_000, 4) },
            {
                "words",
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Range(0, 40_000).Select(i => $"word{i * 7919 % 1000} "))
                )
            },
            { "far repeats", [.. Random(32_768, 256), .. Random(32_768, 256)] },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Gives_back_what_the_framework_compressed(string what, byte[] content)
    {
        foreach (var level in Enum.GetValues<CompressionLevel>())
        {
            using var file = new MemoryStream();
            for (var i = 0; i < 2; i++)
            {
                using var member = new GZipStream(file, level, leaveOpen: true);
                member.Write(content);
                member.Flush();
            }

            file.Position = 0;
            var members = new GzipMembers(file);
            for (var i = 0; i < 2; i++)
            {
                members.Next(default).ShouldBeTrue($"{what} at {level}");
                members.Skipped.ShouldBe(0);
                All(members).AsSpan().SequenceEqual(content).ShouldBeTrue($"{what} at {level}");
            }

            members.Next(default).ShouldBeFalse();
            members.Skipped.ShouldBe(0);
        }
    }

    [Fact]
    public void Finds_out_every_flipped_byte_of_the_data()
    {
        using var file = new MemoryStream();
        using (var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            member.Write(Random(500, 20));
        }

        // Behind the head of ten bytes all counts: the data, the checksum and the length. Only the data's last byte may have
        // bits that mean nothing.
        foreach (var at in Enumerable.Range(10, (int)file.Length - 10).Where(at => at != file.Length - 9))
        {
            var bytes = file.ToArray();
            bytes[at] ^= 0x10;
            var members = new GzipMembers(new MemoryStream(bytes));
            members.Next(default).ShouldBeTrue();
            Should.Throw<InvalidDataException>(() => All(members), $"byte {at}");
        }
    }

    private static byte[] All(GzipMembers members)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1000];
        for (int count; (count = members.Read(buffer)) > 0; all.Write(buffer, 0, count)) { }
        return all.ToArray();
    }

    private static byte[] Random(int length, int letters)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(letters))];
    }
}
