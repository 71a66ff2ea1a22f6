using Parallax.Core;

namespace Parallax.Desk.Tests.Reviews;

/// <summary>Documents in memory, as the contract has them: versions never come twice.</summary>
internal sealed class MemoryDocuments : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string, string), StoredDocument> documents = [];
    private long writings;

    public Task<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(documents.GetValueOrDefault((kind, id)));
        }
    }

    public Task<IReadOnlyList<StoredDocument>> AllAsync(string kind, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StoredDocument>>([
                .. documents
                    .Values.Where(document => document.Kind == kind)
                    .OrderBy(document => document.Id, StringComparer.Ordinal),
            ]);
        }
    }

    public Task<long?> PutAsync(
        string kind,
        string id,
        ReadOnlyMemory<byte> content,
        long? version,
        CancellationToken cancellation
    )
    {
        lock (gate)
        {
            var now = documents.GetValueOrDefault((kind, id))?.Version ?? 0;
            if (version is { } expected && expected != now)
            {
                return Task.FromResult<long?>(null);
            }

            writings++;
            var at = new DateTimeOffset(2031, 5, 4, 9, 0, 0, TimeSpan.Zero).AddMinutes(writings);
            documents[(kind, id)] = new StoredDocument(kind, id, writings, at, content.ToArray());
            return Task.FromResult<long?>(writings);
        }
    }

    public Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(documents.Remove((kind, id)));
        }
    }

    public Task TrimAsync(string kind, int keep, CancellationToken cancellation) => throw new NotSupportedException();
}
