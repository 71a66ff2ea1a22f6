using System.Text.Json;
using Parallax.Core;

namespace Parallax.Desk.Reviews;

/// <summary>The press reviews of a store. Safe for many callers at once; who comes second is told so.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="newId">Makes up ids: letters, digits and hyphens; one that is taken is not used.</param>
public sealed class PressReviews(IDocumentStore documents, Func<string> newId)
{
    /// <summary>Kind of their documents.</summary>
    public const string Kind = "review";

    /// <summary>Most reviews of a store: a list that one still finds something in.</summary>
    public const int Most = 1_000;

    private const int MostTries = 16;

    /// <summary>All, the one written last first.</summary>
    public async Task<IReadOnlyList<PressReview>> AllAsync(CancellationToken cancellation)
    {
        var stored = await documents.AllAsync(Kind, cancellation).ConfigureAwait(false);
        return
        [
            .. stored
                .OrderByDescending(document => document.At)
                .ThenBy(document => document.Id, StringComparer.Ordinal)
                .Select(Read),
        ];
    }

    /// <summary>The review; null where there is none.</summary>
    public async Task<PressReview?> FindAsync(string id, CancellationToken cancellation)
    {
        var stored = await documents.FindAsync(Kind, id, cancellation).ConfigureAwait(false);
        return stored is null ? null : Read(stored);
    }

    /// <summary>A new one without items.</summary>
    /// <exception cref="ReviewException">The title is none, or there are too many reviews.</exception>
    public async Task<PressReview> CreateAsync(string title, CancellationToken cancellation)
    {
        var named = ReviewEditing.TitleOf(title);
        var stored = await documents.AllAsync(Kind, cancellation).ConfigureAwait(false);
        if (stored.Count >= Most)
        {
            throw new ReviewException($"the store holds {Most} press reviews, which is the most; delete one first");
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            var review = new PressReview { Id = newId(), Title = named };
            if (await PutAsync(review, 0, cancellation).ConfigureAwait(false) is { } created)
            {
                return created;
            }
        }

        throw new InvalidOperationException("every id that was made up is taken");
    }

    /// <summary>Changes a review if it is still the one that the caller saw.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version that the caller saw.</param>
    /// <param name="operation">What to do, of <see cref="ReviewEditing"/>.</param>
    /// <param name="cancellation">Stops the work before anything is written.</param>
    /// <exception cref="ReviewException">The review does not take it.</exception>
    public async Task<ReviewChange> ChangeAsync(
        string id,
        long version,
        Func<PressReview, PressReview> operation,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(operation);
        var before = await FindAsync(id, cancellation).ConfigureAwait(false);
        if (before is null)
        {
            return new ReviewMissing(id);
        }

        if (before.Version != version)
        {
            return new ReviewConflict(before);
        }

        var after = operation(before);
        if (ReferenceEquals(after, before))
        {
            return new ReviewChanged(before);
        }

        if (await PutAsync(after with { Id = id }, version, cancellation).ConfigureAwait(false) is { } changed)
        {
            return new ReviewChanged(changed);
        }

        var meanwhile = await FindAsync(id, cancellation).ConfigureAwait(false);
        return meanwhile is null ? new ReviewMissing(id) : new ReviewConflict(meanwhile);
    }

    /// <summary>Takes a review away; false where there was none.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) =>
        documents.RemoveAsync(Kind, id, cancellation);

    // Version and time are the store's: what the content says of them is of no meaning, so it says nothing.
    private async Task<PressReview?> PutAsync(PressReview review, long version, CancellationToken cancellation)
    {
        var content = ReviewJson.Write(review with { Version = 0, Changed = null });
        var written = await documents.PutAsync(Kind, review.Id, content, version, cancellation).ConfigureAwait(false);
        return written is null ? null : await FindAsync(review.Id, cancellation).ConfigureAwait(false);
    }

    private static PressReview Read(StoredDocument document)
    {
        try
        {
            var review = ReviewJson.Read(document.Content.Span);
            return review with { Id = document.Id, Version = document.Version, Changed = document.At };
        }
        catch (JsonException e)
        {
            throw new StoreException($"the press review {document.Id} in the store cannot be read; delete it", e);
        }
    }
}
