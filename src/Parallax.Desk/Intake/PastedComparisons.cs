using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;

namespace Parallax.Desk.Intake;

/// <summary>
/// Compares texts that were pasted, at once and beside the store: their articles are in no story and in no search. The last
/// comparisons are kept as documents, so that their addresses lead somewhere tomorrow.
/// </summary>
public sealed class PastedComparisons(IArticleStore store, IItemReader reader, CompareArticles compare) : IDisposable
{
    // A comparison keeps all processors at work: a crowd of them waits for its turn.
    private readonly SemaphoreSlim seats = new(2);

    /// <summary>Most texts of a comparison.</summary>
    public const int Most = 6;

    private const string Kind = "pasted";
    private const int Kept = 200;

    /// <summary>Compares the texts.</summary>
    /// <returns>Id of the comparison, or one line that says which text cannot be read and why.</returns>
    public async Task<PastedOutcome> MakeAsync(IReadOnlyList<PastedText> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count is < 2 or > Most)
        {
            return new PastedOutcome(null, $"{texts.Count} texts were given; paste between 2 and {Most}");
        }

        var items = texts.Select((text, i) => text.ToItem(i + 1)).ToList();
        if (items.GroupBy(item => item.Sha256).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return new PastedOutcome(
                null,
                $"{string.Join(" and ", twice.Select(item => item.Name))} are the same; paste another report"
            );
        }

        var id = IdOf(items);
        if (await store.Documents.FindAsync(Kind, id, cancellation).ConfigureAwait(false) is not null)
        {
            return new PastedOutcome(id, null);
        }

        var articles = new List<Article>();
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var read = reader.Read(item, cancellation);
            if (read.Article is not { } article)
            {
                return new PastedOutcome(null, read.Failure!);
            }

            articles.Add(article with { Id = string.Create(CultureInfo.InvariantCulture, $"text-{i + 1}") });
        }

        var report = await CompareAsync(articles, cancellation).ConfigureAwait(false);
        await store
            .Documents.PutAsync(Kind, id, Encoding.UTF8.GetBytes(ReportJson.WriteLine(report)), null, cancellation)
            .ConfigureAwait(false);
        await store.Documents.TrimAsync(Kind, Kept, cancellation).ConfigureAwait(false);
        return new PastedOutcome(id, null);
    }

    /// <summary>What is found in one text; or one line that says why it cannot be read. Nothing of it is kept.</summary>
    public async Task<(Report? Report, string? Failure)> ReadAsync(PastedText text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = reader.Read(text.ToItem(1), cancellation);
        return read.Article is { } article
            ? (await CompareAsync([article with { Id = "text-1" }], cancellation).ConfigureAwait(false), null)
            : (null, read.Failure);
    }

    /// <inheritdoc/>
    public void Dispose() => seats.Dispose();

    /// <summary>A comparison made before; null where it is not kept.</summary>
    public async Task<Report?> FindAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await store.Documents.FindAsync(Kind, id, cancellation).ConfigureAwait(false) is { } document
                ? ReportJson.Read(document.Content.Span)
                : null;
        }
        catch (JsonException)
        {
            // Written by a version of another shape.
            return null;
        }
    }

    private async Task<Report> CompareAsync(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        await seats.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return compare(articles, store.Offices, cancellation);
        }
        finally
        {
            seats.Release();
        }
    }

    // The same texts with the same facts have one address.
    private static string IdOf(IEnumerable<SourceItem> items)
    {
        var said = string.Join(
            '\n',
            items
                .Select(item =>
                    $"{item.Sha256} {item.Stated.Outlet?.Value} | {item.Stated.Headline?.Value} | {item.Stated.Published?.Value:O}"
                )
                .Prepend(ReportBuilder.Version)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 12));
    }
}

/// <summary>What came of pasting: a comparison or a reason why there is none.</summary>
/// <param name="Id">Id of the comparison.</param>
/// <param name="Failure">One line.</param>
public sealed record PastedOutcome(string? Id, string? Failure);
