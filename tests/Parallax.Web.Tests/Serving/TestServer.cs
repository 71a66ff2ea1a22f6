using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Intake;
using Parallax.Ingest;
using Parallax.Sources;
using Parallax.Sources.Files;
using Parallax.Storage.Sqlite;
using Parallax.Web.Serving;

namespace Parallax.Web.Tests.Serving;

/// <summary>The server as it is, on a free port of this machine, over a store of its own that was made for the test.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication app;

    private TestServer(DirectoryInfo folder, IArticleStore store, WebApplication app)
    {
        (this.folder, Store, this.app) = (folder, store, app);
        Address = new Uri(app.Urls.First());
        Client = Reader(withCookies: false);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The store, for looking at what a page changed.</summary>
    public IArticleStore Store { get; }

    /// <summary>What the server works with.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Asks without cookies, and follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>A server over what these files and folders hold.</summary>
    public static async Task<TestServer> StartAsync(IReadOnlyList<string> places, ServeOptions? options = null)
    {
        var home = Directory.CreateTempSubdirectory("parallax-");
        var store = await SqliteArticleStore.OpenAsync(
            Path.Combine(home.FullName, "store.db"),
            TimeProvider.System,
            CancellationToken.None
        );
        var reader = new ItemReader(new InputLimits());
        var source = new FileItemSource(new FileItemOptions { Clock = TimeProvider.System });
        var ingestion = new Ingestion(store, reader, TimeProvider.System, new IngestOptions());
        foreach (var place in places)
        {
            await foreach (var _ in ingestion.RunAsync(source.OpenAsync(place, default), CancellationToken.None)) { }
        }

        var built = ParallaxServer.Build(
            (options ?? new ServeOptions { MadeAhead = 0, LongestWait = TimeSpan.FromMinutes(2) }) with
            {
                Port = 0,
            },
            new ServeServices
            {
                Store = store,
                Compare = Compare,
                Open = Open(source),
                Reader = reader,
                Time = TimeProvider.System,
                Chance = System.Security.Cryptography.RandomNumberGenerator.GetBytes,
            }
        );
        await built.StartAsync();
        return new TestServer(home, store, built);
    }

    /// <summary>A server over texts, each a file of its own.</summary>
    public static async Task<TestServer> OfTextsAsync(params (string Name, string Text)[] texts)
    {
        var home = Directory.CreateTempSubdirectory("parallax-");
        try
        {
            foreach (var (name, text) in texts)
            {
                await File.WriteAllTextAsync(Path.Combine(home.FullName, name + ".txt"), text);
            }

            return await StartAsync([home.FullName]);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    /// <summary>A server over articles, each a row of a <c>.jsonl</c> file.</summary>
    public static async Task<TestServer> OfRowsAsync(params object[] rows)
    {
        var home = Directory.CreateTempSubdirectory("parallax-");
        try
        {
            await File.WriteAllLinesAsync(
                Path.Combine(home.FullName, "rows.jsonl"),
                rows.Select(row => System.Text.Json.JsonSerializer.Serialize(row))
            );
            return await StartAsync([home.FullName]);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    /// <summary>Takes in what a file or folder holds.</summary>
    public async Task IngestAsync(string place)
    {
        var source = new FileItemSource(new FileItemOptions { Clock = TimeProvider.System });
        var ingestion = new Ingestion(
            Store,
            new ItemReader(new InputLimits()),
            TimeProvider.System,
            new IngestOptions()
        );
        await foreach (var _ in ingestion.RunAsync(source.OpenAsync(place, default), CancellationToken.None)) { }

        // The server looks for itself four times a second; a test does not wait for that.
        await app.Services.GetRequiredService<StoreWatch>().RefreshAsync(CancellationToken.None);
    }

    /// <summary>Another reader: asks with or without cookies, and follows no redirect.</summary>
    public HttpClient Reader(bool withCookies = true) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = withCookies,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(3),
        };

    /// <summary>The page at an address, which is there.</summary>
    public Task<IHtmlDocument> OpenAsync(string address) => OpenAsync(Client, address);

    /// <summary>The page at an address for a reader.</summary>
    public static async Task<IHtmlDocument> OpenAsync(HttpClient reader, string address)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await ParseAsync(answer);
    }

    /// <summary>The page of an answer, whatever its status.</summary>
    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of a page to an address of its own, with the page's token and these fields.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient reader,
        IHtmlDocument page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(page);
        var token = page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(
            fields
                .Append((Name: "form-token", Value: token))
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await reader.PostAsync(new Uri(address, UriKind.Relative), body);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Report Compare(
        IReadOnlyList<Article> articles,
        IOfficeFacts offices,
        CancellationToken cancellation
    ) => new NewsPipeline(TimeProvider.System, offices).Report(articles, cancellation);

    // Files only: no test asks the network.
    private static OpenSources Open(FileItemSource source) =>
        addresses => new OpenedSources(
            cancellation => Items(source, addresses, cancellation),
            (_, _) => Task.CompletedTask,
            Stream.Null
        );

    private static async IAsyncEnumerable<ItemResult> Items(
        FileItemSource source,
        IReadOnlyList<string> addresses,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var address in addresses)
        {
            await foreach (var item in source.OpenAsync(address, cancellation))
            {
                yield return item;
            }
        }
    }
}
