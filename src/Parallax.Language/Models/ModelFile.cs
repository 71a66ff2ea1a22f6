using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Language.Models;

/// <summary>
/// A packed model: named sections of plain numbers, read where they lie in the assembly's mapped image, so that loading
/// costs nothing and pages that are not used are not read.
/// </summary>
/// <remarks>
/// Little-endian: "PLX1", the number of sections, then for each its name (16 bytes, padded with zeros), offset and
/// length (uint each), then the sections, each at a multiple of 8.
/// </remarks>
internal sealed unsafe class ModelFile
{
    private const int NameLength = 16;
    private readonly Dictionary<string, (int Offset, int Length)> sections = new(StringComparer.Ordinal);
    private readonly byte* start;
    private readonly byte[]? pinned;

    private ModelFile(byte* start, byte[]? pinned)
    {
        this.start = start;
        this.pinned = pinned;
        if (!new ReadOnlySpan<byte>(start, 4).SequenceEqual("PLX1"u8))
        {
            throw new InvalidDataException("not a packed model");
        }

        var count = *(int*)(start + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 8 + (i * (NameLength + 8));
            var name = Encoding.ASCII.GetString(entry, NameLength).TrimEnd('\0');
            sections.Add(name, (*(int*)(entry + NameLength), *(int*)(entry + NameLength + 4)));
        }
    }

    /// <summary>Opens a model that the assembly carries.</summary>
    /// <param name="name">File name in Models.</param>
    public static ModelFile Carried(string name)
    {
        var stream =
            typeof(ModelFile).Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"the assembly does not carry '{name}'");
        return new ModelFile(stream.PositionPointer, null);
    }

    /// <summary>Opens a model held in memory.</summary>
    public static ModelFile Of(byte[] bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy, 0);
        return new ModelFile((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), copy);
    }

    /// <summary>The numbers of a section, in place.</summary>
    public NumberBlock<T> Section<T>(string name)
        where T : unmanaged
    {
        var (offset, length) = sections[name];
        return new NumberBlock<T>((T*)(start + offset), length / sizeof(T), pinned);
    }

    /// <summary>Names of the sections, in order.</summary>
    public IEnumerable<string> Names => sections.OrderBy(s => s.Value.Offset).Select(s => s.Key);

    /// <summary>Whether there is such a section.</summary>
    public bool Has(string name) => sections.ContainsKey(name);

    /// <summary>The lines of a section of text.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Section<byte>(name).Span).Split('\n');

    /// <summary>Packs sections into the bytes of a model.</summary>
    public static byte[] Pack(IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        writer.Write("PLX1"u8);
        writer.Write(sections.Count);
        var offset = Align(8 + (sections.Count * (NameLength + 8)));
        foreach (var (name, content) in sections)
        {
            writer.Write(Encoding.ASCII.GetBytes(name.PadRight(NameLength, '\0')));
            writer.Write(offset);
            writer.Write(content.Length);
            offset = Align(offset + content.Length);
        }

        foreach (var (_, content) in sections)
        {
            writer.Write(new byte[Align((int)bytes.Length) - (int)bytes.Length]);
            writer.Write(content);
        }

        return bytes.ToArray();
    }

    private static int Align(int offset) => (offset + 7) & ~7;
}
