using AngleSharp.Html.Dom;
using Parallax.Core;

namespace Parallax.Web.Tests.Serving;

/// <summary>
/// One server over the sample corpus for all tests that only read: put <c>[Collection(ServerFixture.Name)]</c> on the class. A test
/// that changes something starts a <see cref="TestServer"/> of its own.
/// </summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public const string Name = "server over the sample corpus";

    private TestServer server = null!;

    /// <summary>The server.</summary>
    public TestServer Server => server;

    /// <summary>The store.</summary>
    public IArticleStore Store => server.Store;

    /// <summary>Asks without cookies, and follows no redirect.</summary>
    public HttpClient Client => server.Client;

    /// <summary>The folder of the sample corpus.</summary>
    public static string Corpus { get; } = Find();

    public async Task InitializeAsync() => server = await TestServer.StartAsync([Corpus]);

    public async Task DisposeAsync() => await server.DisposeAsync();

    /// <summary>The page at an address, which is there.</summary>
    public Task<IHtmlDocument> OpenAsync(string address) => server.OpenAsync(address);

    /// <summary>The story of most articles.</summary>
    public async Task<StoredStory> LargestAsync() =>
        (await Store.StoriesAsync(new StoryQuery { Order = StoryOrder.Largest, Limit = 1 }, default)).Single();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "samples", "corpus") is var corpus && Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException("samples/corpus is not above the tests");
    }
}

/// <summary>The tests that share the one server.</summary>
[CollectionDefinition(ServerFixture.Name)]
public sealed class ServerCollectionDefinition : ICollectionFixture<ServerFixture>;
