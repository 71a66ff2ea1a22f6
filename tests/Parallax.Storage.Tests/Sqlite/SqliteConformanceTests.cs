using Parallax.Core;
using Parallax.Storage.Sqlite;
using Parallax.Storage.Tests.Conformance;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>The SQLite store does what every store does.</summary>
public sealed class SqliteConformanceTests : ArticleStoreConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<IArticleStore> OpenAsync() =>
        await SqliteArticleStore.OpenAsync(folder.File("store.db"), new FixedTime(Now), default);
}
