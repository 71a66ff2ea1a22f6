using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Storage.Copying;

/// <summary>A hash over rows in a form that is the same in every store: of each value its kind, its length and its bytes.</summary>
internal sealed class TableDigest : IDisposable
{
    private const int LongestNumber = 9;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(IReadOnlyList<object?> values)
    {
        Rows++;
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <summary>The hash in hexadecimal digits.</summary>
    public string Hex() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    private void Add(object? value)
    {
        Span<byte> head = stackalloc byte[LongestNumber];
        head.Clear();
        switch (value)
        {
            case null:
                hash.AppendData("0"u8);
                break;
            case long number:
                head[0] = (byte)'n';
                BinaryPrimitives.WriteInt64LittleEndian(head[1..], number);
                hash.AppendData(head);
                break;
            case string text:
                Add('t', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                Add('b', bytes);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} is in no table");
        }
    }

    private void Add(char kind, byte[] bytes)
    {
        Span<byte> head = stackalloc byte[LongestNumber];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
