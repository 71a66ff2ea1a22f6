using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Cli.Commands;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;
using Parallax.Cli.Serving;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Sources;
using Parallax.Sources.Fetching;
using Parallax.Sources.Files;
using Parallax.Web;

namespace Parallax.Cli;

/// <summary>
/// What the commands are made of: the one place where sources, analysis and views meet. Everything is made when it is
/// first asked for, so that a text report never loads what an HTML page needs.
/// </summary>
internal sealed record Composition
{
    private static readonly Lazy<NewsPipeline> Pipeline = new(() => new NewsPipeline(TimeProvider.System));

    /// <summary>Parallax as it is.</summary>
    public static Composition Standard { get; } =
        new()
        {
            ReadFiles = (files, cancellation) => Reader(files).Read(files.Paths, files.StandardInput, cancellation),
            Annotate = (article, cancellation) => ReportBuilder.Of(Pipeline.Value.Read(article, cancellation)),
            Conllu = ArticleSentences.Conllu,
            Compare = (articles, cancellation) => Pipeline.Value.Compare(articles, cancellation),
            CompareStored = StoredComparison.Of,
            OpenStore = StoreOpening.OpenAsync,
            WorkOf = StoreOpening.WorkOf,
            Sources = SourcesOf,
            ItemReader = new ItemReader(new InputLimits()),
            Time = TimeProvider.System,
            Markdown = MarkdownReport.Write,
            Serve = (request, store) => Server.Build(request, store),
            Html = report => HtmlReport.RenderAsync(report).GetAwaiter().GetResult(),
        };

    /// <summary>Inputs as the user named them, each opened and read into its articles or a failure.</summary>
    public required Func<InputFiles, CancellationToken, IEnumerable<ReadResult>> ReadFiles { get; init; }

    /// <summary>One article and what is found in it.</summary>
    public required Func<Article, CancellationToken, ArticleReport> Annotate { get; init; }

    /// <summary>One article's sentences as CoNLL-U.</summary>
    public required Func<Article, CancellationToken, string> Conllu { get; init; }

    /// <summary>Articles compared.</summary>
    public required Func<IReadOnlyList<Article>, CancellationToken, Report> Compare { get; init; }

    /// <summary>Articles of a store compared, or one read, with what the store knows of offices.</summary>
    public required Func<IReadOnlyList<Article>, IOfficeFacts, CancellationToken, Report> CompareStored { get; init; }

    /// <summary>The store at a path.</summary>
    public required Func<string, StoreAccess, CancellationToken, Task<IArticleStore>> OpenStore { get; init; }

    /// <summary>What workers share of a store; null where the store has one writer.</summary>
    public required Func<IArticleStore, IWorkStore?> WorkOf { get; init; }

    /// <summary>The sources of the places that an ingest names.</summary>
    public required Func<IngestRequest, Func<Stream>, IngestSources> Sources { get; init; }

    /// <summary>Reads what an ingest found.</summary>
    public required IItemReader ItemReader { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>A report as Markdown.</summary>
    public required Func<Report, string> Markdown { get; init; }

    /// <summary>A report as one HTML file.</summary>
    public required Func<Report, string> Html { get; init; }

    /// <summary>The server of a store, not started yet.</summary>
    public required Func<ServeRequest, IArticleStore, IServer> Serve { get; init; }

    /// <summary>Version of Parallax.</summary>
    public static string Version { get; } = typeof(Composition).Assembly.GetName().Version!.ToString(3);

    private static IngestSources SourcesOf(IngestRequest request, Func<Stream> standardInput)
    {
        var web = new WebItemSource(
            new FetchOptions
            {
                AllowedHosts = request.AllowedHosts,
                Time = TimeProvider.System,
                Limits = TimeProvider.System,
                Chance = Random.Shared.NextDouble,
            },
            new StoredFetchStates(request.Store)
        );
        var options = new FileItemOptions
        {
            StandardInput = standardInput,
            Notice = request.Notice,
            Clock = TimeProvider.System,
        };
        return new IngestSources(
            [web, new FileItemSource(options)],
            web,
            (path, cancellation) => ListedAddresses.Of(path, options, cancellation)
        );
    }

    private static ArticleReader Reader(InputFiles files) =>
        new(
            new ArticleReaderOptions
            {
                Outlets = files.Outlets,
                Dates = files.Dates,
                Clock = TimeProvider.System,
            }
        );
}
