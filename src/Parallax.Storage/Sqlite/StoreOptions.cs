using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>How the file is used. Tests set what users have no need to.</summary>
internal sealed record StoreOptions
{
    /// <summary>Most pages of 4096 bytes that the file may have; null for no bound.</summary>
    public long? MostPages { get; init; }

    /// <summary>Seconds that a step waits for another writer's.</summary>
    public int Patience { get; init; } = 30;

    /// <summary>Readers at once; others wait for one of them.</summary>
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount, 2, 8);

    /// <summary>Kibibytes of pages that the writer keeps.</summary>
    public int WriterCache { get; init; } = 64 * 1024;

    /// <summary>Kibibytes of pages that each reader keeps.</summary>
    public int ReaderCache { get; init; } = 16 * 1024;
}
