using System.Collections.Concurrent;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Desk.Comparisons;

/// <summary>Compares articles of one event with what a store knows of who holds which office.</summary>
public delegate Report CompareArticles(
    IReadOnlyList<Article> articles,
    IOfficeFacts offices,
    CancellationToken cancellation
);

/// <summary>
/// The comparisons of a store's stories, each made once however many ask for it: kept in memory while it is asked for, and in
/// the store, so that a new start of the server need not make it again. Safe for many threads.
/// </summary>
public sealed class StoryComparisons : IDisposable
{
    private readonly IArticleStore store;
    private readonly CompareArticles compare;
    private readonly ComparisonOptions options;
    private readonly KeptComparisons kept;
    private readonly RecentlyUsed<long, StoryComparison> recent;
    private readonly ConcurrentDictionary<(long Story, string Tag), Lazy<Task<StoryComparison>>> running = [];
    private readonly SemaphoreSlim seats;
    private readonly CancellationTokenSource closing = new();

    /// <summary>The comparisons of a store.</summary>
    public StoryComparisons(IArticleStore store, CompareArticles compare, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        (this.store, this.compare, this.options) = (store, compare, options);
        kept = new KeptComparisons(store.Documents, options.MostKept);
        recent = new RecentlyUsed<long, StoryComparison>(options.MostTextInMemory);
        seats = new SemaphoreSlim(options.AtOnce);
    }

    /// <summary>What the story is made of; null where there is no such story.</summary>
    public Task<StoryContents?> ContentsAsync(long story, CancellationToken cancellation) =>
        StoryContents.ReadAsync(store, story, options.MostArticles, cancellation);

    /// <summary>The story compared, as soon as that is done; null where there is no such story.</summary>
    public async Task<StoryComparison?> OfAsync(long story, CancellationToken cancellation) =>
        await ContentsAsync(story, cancellation).ConfigureAwait(false) is { } contents
            ? await OfAsync(contents, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>The story compared, as soon as that is done. Who stops waiting does not stop the work.</summary>
    public Task<StoryComparison> OfAsync(StoryContents contents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contents);
        if (recent.TryGet(contents.Story.Number, out var found) && found.Tag == contents.Tag)
        {
            return Task.FromResult(found.With(contents));
        }

        var key = (contents.Story.Number, contents.Tag);
        var work = running.GetOrAdd(
            key,
            _ => new Lazy<Task<StoryComparison>>(() => Task.Run(() => MakeAsync(contents), closing.Token))
        );
        return work.Value.WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        seats.Dispose();
    }

    private async Task<StoryComparison> MakeAsync(StoryContents contents)
    {
        try
        {
            var report =
                await kept.FindAsync(contents, closing.Token).ConfigureAwait(false)
                ?? await CompareAsync(contents).ConfigureAwait(false);
            // Kept without the sides, which are quickly put in: who changes them waits for no comparison.
            var made = new StoryComparison(
                contents,
                contents.Sides.Count > 0 ? ReportSides.Set(report, contents.Sides) : report
            );
            recent.Put(
                contents.Story.Number,
                made,
                contents.Compared.Sum(article => (long)article.Article.Text.Length)
            );
            return made;
        }
        finally
        {
            running.TryRemove((contents.Story.Number, contents.Tag), out _);
        }
    }

    private async Task<Report> CompareAsync(StoryContents contents)
    {
        await seats.WaitAsync(closing.Token).ConfigureAwait(false);
        try
        {
            var report = compare(
                [.. contents.Compared.Select(article => article.Article)],
                store.Offices,
                closing.Token
            );
            await kept.KeepAsync(contents, report, closing.Token).ConfigureAwait(false);
            return report;
        }
        finally
        {
            seats.Release();
        }
    }
}
