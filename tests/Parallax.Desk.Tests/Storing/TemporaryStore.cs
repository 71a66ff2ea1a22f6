using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Desk.Intake;
using Parallax.Ingest;
using Parallax.Sources;
using Parallax.Sources.Files;
using Parallax.Storage.Sqlite;

namespace Parallax.Desk.Tests.Storing;

/// <summary>A store of a test's own, with small reports of invented events.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    public const string Ferry = """
        Ferry runs aground off Sarmouth, 40 taken ashore

        SARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.

        "The sea was calm, which was our luck," said Captain Ruben Hask of the coast guard.
        """;

    public const string FerryElsewhere = """
        Fog blamed as Ondine strikes Kell reef

        Lifeboat crews in Sarmouth brought 43 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard's captain, Ruben Hask, said on March 4, 2025.
        """;

    private readonly DirectoryInfo folder;

    private TemporaryStore(DirectoryInfo folder, SqliteArticleStore store) => (this.folder, Store) = (folder, store);

    public SqliteArticleStore Store { get; }

    /// <summary>Reads as the command line does.</summary>
    public static IItemReader Reader { get; } = new ItemReader(new InputLimits());

    public static async Task<TemporaryStore> MakeAsync()
    {
        var place = Directory.CreateTempSubdirectory("parallax-desk-");
        var store = await SqliteArticleStore.OpenAsync(
            Path.Combine(place.FullName, "desk.db"),
            TimeProvider.System,
            default
        );
        return new TemporaryStore(place, store);
    }

    /// <summary>Takes texts in and answers the stories they belong to.</summary>
    public async Task<IReadOnlyList<long>> IngestAsync(params string[] texts)
    {
        var ingestion = new Ingestion(Store, Reader, TimeProvider.System, new IngestOptions());
        var stories = new List<long>();
        await foreach (var happened in ingestion.RunAsync(Items(texts), default))
        {
            stories.Add(happened.ShouldBeOfType<ArticleStored>().Membership!.Story);
        }

        return stories;
    }

    /// <summary>Compares as a server does.</summary>
    public static Report Compare(
        IReadOnlyList<Article> articles,
        IOfficeFacts offices,
        CancellationToken cancellation
    ) => new NewsPipeline(TimeProvider.System, offices).Report(articles, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async IAsyncEnumerable<ItemResult> Items(string[] texts)
    {
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            await Task.Yield();
            yield return ItemResult.Of(new PastedText(text).ToItem(i + 1));
        }
    }
}
