using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Cli.Inputs;
using Parallax.Core;

namespace Parallax.Cli.Tests.Fakes;

/// <summary>Commands without the analysis: an article is its file's text, a statement is a line of it.</summary>
internal static class FakeComposition
{
    public static Composition Create(bool sameEvent = true) =>
        new()
        {
            ReadFiles = (files, _) => files.Paths.Select(path => Read(path, files)),
            Annotate = (article, _) => Annotate(article),
            Conllu = (article, _) => $"# newdoc id = {article.Id}\n",
            Compare = (articles, _) => Compare(articles, sameEvent),
            CompareStored = (articles, _, _) => Compare(articles, sameEvent),
            OpenStore = StoreOpening.OpenAsync,
            WorkOf = StoreOpening.WorkOf,
            Sources = (_, _) => new IngestSources([new TextFiles()]),
            ItemReader = new TextItems(),
            Time = TimeProvider.System,
            Markdown = report => $"# {report.Articles.Count} articles\n",
            Serve = (_, _) => throw new NotSupportedException("pages have tests of their own"),
            Html = report => $"<!doctype html><title>{report.Articles.Count} articles</title>\n",
        };

    private static ReadResult Read(string path, InputFiles files)
    {
        if (path != "-" && !File.Exists(path))
        {
            return ReadResult.Failed($"{path}: is not there; check the name");
        }

        var bytes = path == "-" ? Bytes(files.StandardInput!) : File.ReadAllBytes(path);
        return ReadResult.Of(
            new Article
            {
                Id = path == "-" ? "stdin" : Path.GetFileName(path),
                Path = path,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Text = Encoding.UTF8.GetString(bytes),
                Outlet = files.Outlets.TryGetValue(path, out var outlet)
                    ? new Stated<string>(outlet, "--outlet")
                    : null,
                Published = files.Dates.TryGetValue(path, out var day) ? new Stated<DateOnly>(day, "--date") : null,
            }
        );
    }

    private static byte[] Bytes(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static ArticleReport Annotate(Article article) =>
        ReportBuild.Article(article.Id, article.Text) with
        {
            Path = article.Path,
            Sha256 = article.Sha256,
            Outlet = article.Outlet is { } outlet ? new NamedBy(outlet.Value, outlet.Basis) : null,
            Published = article.Published is { } day
                ? new PublishedReport(day.Value.ToString("yyyy-MM-dd"), day.Basis, null, null)
                : null,
        };

    private static Report Compare(IReadOnlyList<Article> articles, bool sameEvent) =>
        ReportBuild.Comparison([.. articles.Select(Annotate)], sameEvent);
}

/// <summary>An item is its text.</summary>
internal sealed class TextItems : IItemReader
{
    public ReadResult Read(SourceItem item, CancellationToken cancellation) =>
        ReadResult.Of(
            new Article
            {
                Id = item.Name,
                Path = item.Address,
                Sha256 = item.Sha256,
                Text = Encoding.UTF8.GetString(item.Content.Span),
            }
        );
}

/// <summary>Files, each an item.</summary>
internal sealed class TextFiles : IItemSource
{
    public bool CanOpen(string location) => true;

    public async IAsyncEnumerable<ItemResult> OpenAsync(
        string location,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await Task.Yield();
        yield return File.Exists(location)
            ? ItemResult.Of(
                new SourceItem
                {
                    Name = Path.GetFileName(location),
                    Address = location,
                    Content = File.ReadAllBytes(location),
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(location))),
                    Kind = ItemKind.Text,
                }
            )
            : ItemResult.Failed($"{location}: is not there; check the name");
    }
}
