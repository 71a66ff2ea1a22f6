using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Tests.Sqlite;

public sealed class PackedBlobTests
{
    [Fact]
    public void WhatIsPackedUnpacks() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260101, 7),
            Prop.ForAll<byte[]>(bytes => PackedBlob.Unpack(PackedBlob.Pack(bytes)).AsSpan().SequenceEqual(bytes))
        );

    [Fact]
    public void WordsTakeLessRoomAndNoiseHardlyMore()
    {
        var words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The ferry sank at night. ", 100)));
        var noise = new byte[1000];
        new Random(7).NextBytes(noise);

        PackedBlob.Pack(words).Length.ShouldBeLessThan(words.Length / 10);
        PackedBlob.Pack(noise).Length.ShouldBe(noise.Length + 4);
    }

    [Fact]
    public void WhatIsDamagedIsSaidToBe()
    {
        var packed = PackedBlob.Pack(Encoding.UTF8.GetBytes(new string('a', 1000)));
        byte[][] damaged =
        [
            [],
            [1],
            packed[..^1],
            [255, 255, 255, 255, 0],
            [.. packed[..4], 0, 0, 0],
        ];

        foreach (var bytes in damaged)
        {
            Should.Throw<InvalidDataException>(() => PackedBlob.Unpack(bytes));
        }
    }
}
