using Parallax.Storage.PostgreSql;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>The transport over the store's own database, on a real one.</summary>
[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlTransportTests(PostgreSqlFixture databases) : MessageTransportConformance
{
    protected override async Task<TransportSpace> SpaceAsync()
    {
        var store = await PostgreSqlArticleStore.OpenAsync(
            await databases.NewDatabaseAsync(),
            TimeProvider.System,
            default
        );
        return new StoreSpace(store.Messages, store);
    }
}
