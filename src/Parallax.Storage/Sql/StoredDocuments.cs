using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Documents that are no articles, in the store's database. A store of before they were kept has none.</summary>
internal sealed class StoredDocuments(IStoreAccess file, TimeProvider time) : IDocumentStore
{
    private const int LongestKind = 64;

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        CheckKind(kind);
        ArgumentNullException.ThrowIfNull(id);
        // What a visitor makes up stands nowhere; it is no misuse.
        return IsId(id)
            ? file.ReadAsync(
                connection => connection.Dialect.IsNewest(connection) ? DocumentRows.Find(connection, kind, id) : null,
                cancellation
            )
            : Task.FromResult<StoredDocument?>(null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDocument>> AllAsync(string kind, CancellationToken cancellation)
    {
        CheckKind(kind);
        var documents = await file.ReadAsync(
            connection => connection.Dialect.IsNewest(connection) ? DocumentRows.All(connection, kind) : [],
            cancellation
        );
        // A database's order is that of UTF-8, which is another where a character takes two code units.
        return [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<long?> PutAsync(
        string kind,
        string id,
        ReadOnlyMemory<byte> content,
        long? version,
        CancellationToken cancellation
    )
    {
        CheckKind(kind);
        ArgumentNullException.ThrowIfNull(id);
        if (!IsId(id))
        {
            throw new ArgumentException(
                $"an id has 1 to {IDocumentStore.LongestId} characters, none of them a control character",
                nameof(id)
            );
        }

        // Packed before the step begins: others may write meanwhile.
        var packed = PackedBlob.Pack(content.Span);
        return file.WriteAsync<long?>(
            connection =>
            {
                DocumentRows.Lock(connection, kind, id);
                return version is { } read && DocumentRows.Version(connection, kind, id) != read
                    ? null
                    : DocumentRows.Put(connection, kind, id, time.GetUtcNow(), packed);
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation)
    {
        CheckKind(kind);
        ArgumentNullException.ThrowIfNull(id);
        return file.WriteAsync(connection => IsId(id) && DocumentRows.Remove(connection, kind, id), cancellation);
    }

    /// <inheritdoc/>
    public Task TrimAsync(string kind, int keep, CancellationToken cancellation)
    {
        CheckKind(kind);
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        return file.WriteAsync(
            connection =>
            {
                DocumentRows.Trim(connection, kind, keep);
                return true;
            },
            cancellation
        );
    }

    private static void CheckKind(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (
            kind.Length is 0 or > LongestKind
            || !kind.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        )
        {
            throw new ArgumentException($"a kind is 1 to {LongestKind} letters, digits and hyphens", nameof(kind));
        }
    }

    // Half of a pair of surrogates becomes another character in UTF-8: two ids would be one.
    private static bool IsId(string id) =>
        id.Length is > 0 and <= IDocumentStore.LongestId
        && !id.Any(char.IsControl)
        && string.Concat(id.EnumerateRunes()) == id;
}
