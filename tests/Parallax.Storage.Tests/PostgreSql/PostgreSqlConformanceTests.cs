using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Tests.Conformance;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>The PostgreSQL store does what every store does.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class PostgreSqlConformanceTests(PostgreSqlFixture fixture) : ArticleStoreConformance
{
    private string? database;

    protected override async Task<IArticleStore> OpenAsync()
    {
        database ??= await fixture.CreateDatabaseAsync();
        return await PostgreSqlArticleStore.OpenAsync(database, new FixedTime(Now), default);
    }
}
