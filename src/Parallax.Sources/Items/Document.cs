namespace Parallax.Sources.Items;

/// <summary>Bytes that hold one article or several, before anything is known of them.</summary>
public sealed record Document
{
    /// <summary>How a line that names it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What stays the same when it changes: its web address, else its file's full path.</summary>
    public required string Address { get; init; }

    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What a server calls them, with the charset; null where none said.</summary>
    public string? ContentType { get; init; }
}
