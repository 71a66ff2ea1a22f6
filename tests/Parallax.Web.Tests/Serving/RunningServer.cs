using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
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

/// <summary>A server of a test's own, on a free port of this machine, with a store of its own.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private RunningServer(DirectoryInfo folder, SqliteArticleStore store, WebApplication app)
    {
        (this.folder, Store, App) = (folder, store, app);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public Uri Address { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public SqliteArticleStore Store { get; }

    public WebApplication App { get; }

    /// <summary>A server with these articles; what its options leave open is as in the product but for the port.</summary>
    public static async Task<RunningServer> StartAsync(ServeOptions? options = null, params PastedText[] articles)
    {
        var place = Directory.CreateTempSubdirectory("parallax-server-");
        var store = await SqliteArticleStore.OpenAsync(
            Path.Combine(place.FullName, "store.db"),
            TimeProvider.System,
            default
        );
        await IngestAsync(store, articles);
        var built = ParallaxServer.Build(
            (options ?? new ServeOptions()) with
            {
                Port = 0,
            },
            new ServeServices
            {
                Store = store,
                Compare = Compare,
                Open = _ => throw new NotSupportedException("no test fetches"),
                Reader = new ItemReader(new InputLimits()),
                Time = TimeProvider.System,
                Chance = count => [.. Enumerable.Range(0, count).Select(i => (byte)Random.Shared.Next(256))],
            }
        );
        await built.StartAsync();
        return new RunningServer(place, store, built);
    }

    /// <summary>Takes articles into a store.</summary>
    public static async Task IngestAsync(IArticleStore store, params PastedText[] articles)
    {
        var ingestion = new Ingestion(
            store,
            new ItemReader(new InputLimits()),
            TimeProvider.System,
            new IngestOptions()
        );
        await foreach (var happened in ingestion.RunAsync(Items(articles), default))
        {
            happened.ShouldBeOfType<ArticleStored>();
        }
    }

    /// <summary>A form of a page as a browser sends it: with the page's token and cookie.</summary>
    /// <param name="page">The page that the form is on.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="fields">What was filled in.</param>
    public async Task<HttpResponseMessage> SendFormAsync(
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        using var shown = await Client.GetAsync(new Uri(page, UriKind.Relative));
        var html = await shown.Content.ReadAsStringAsync();
        var token = Token().Match(html).Groups["token"].Value;
        token.ShouldNotBeEmpty($"{page} has no form");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("form-token", token))
            ),
        };
        request.Headers.Add("Cookie", string.Join("; ", Cookies(shown)));
        return await Client.SendAsync(request);
    }

    /// <summary>Cookies that an answer sets, as they are sent back.</summary>
    public static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.Select(cookie => cookie.Split(';')[0])
            : [];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Report Compare(
        IReadOnlyList<Article> articles,
        IOfficeFacts offices,
        CancellationToken cancellation
    ) => new NewsPipeline(TimeProvider.System, offices).Report(articles, cancellation);

    private static async IAsyncEnumerable<ItemResult> Items(PastedText[] texts)
    {
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            await Task.Yield();
            yield return ItemResult.Of(text.ToItem(i + 1));
        }
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

/// <summary>Small reports of one invented event.</summary>
internal static class ServedReports
{
    public static PastedText Ferry { get; } =
        new(
            """
            Ferry runs aground off Sarmouth, 40 taken ashore

            SARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.

            "The sea was calm, which was our luck," said Captain Ruben Hask of the coast guard.
            """,
            "Sarmouth Post"
        );

    public static PastedText FerryElsewhere { get; } =
        new(
            """
            Fog blamed as Ondine strikes Kell reef

            Lifeboat crews in Sarmouth brought 43 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard's captain, Ruben Hask, said on March 4, 2025.
            """,
            "The Banner"
        );

    public static PastedText Bank { get; } =
        new(
            """
            Central bank of Orvenia holds its rate at 6 percent

            LOMBREK, March 5, 2025 - The central bank of Orvenia kept its main interest rate at 6 percent on Wednesday, citing prices of bread and fuel, Governor Ilka Brandt said in Lombrek.
            """,
            "Orvenia Ledger"
        );
}
