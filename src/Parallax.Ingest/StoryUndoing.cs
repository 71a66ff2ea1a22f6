using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>Gives articles back to where they were before people decided something about them.</summary>
internal sealed class StoryUndoing(IArticleStore store, TimeProvider time)
{
    // A page shows no more of them, and each asks the store for the texts of its articles.
    private const int MostTold = 30;

    public async Task<StoryDecision> UndoAsync(int number, CancellationToken cancellation) =>
        await UndoAsync(
                number,
                await store.DecisionsAsync(cancellation).ConfigureAwait(false),
                new ArticleTexts(store),
                cancellation
            )
            .ConfigureAwait(false);

    public async Task<StoryDecision> UndoLastAsync(long? story, CancellationToken cancellation)
    {
        var decisions = await store.DecisionsAsync(cancellation).ConfigureAwait(false);
        (long Story, HashSet<long> Articles)? articles = story is { } asked
            ? await InAsync(asked, cancellation).ConfigureAwait(false)
            : null;
        var last = StandingDecisions
            .Of(decisions)
            .LastOrDefault(pair =>
                articles is null || Concerns(pair.Decision, articles.Value.Story, articles.Value.Articles)
            );
        return last.Decision is null
            ? throw new StoreException(
                story is { } empty
                    ? $"nothing that people decided about {StoredStory.Id(empty)} holds now; there is nothing to undo"
                    : "nothing that people decided holds now; there is nothing to undo"
            )
            : await UndoAsync(last.Number, decisions, new ArticleTexts(store), cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<PastDecision>> HistoryAsync(long story, CancellationToken cancellation)
    {
        var decisions = await store.DecisionsAsync(cancellation).ConfigureAwait(false);
        var (number, articles) = await InAsync(story, cancellation).ConfigureAwait(false);
        var undone = decisions.Select(decision => decision.Undoes).OfType<int>().ToHashSet();
        var texts = new ArticleTexts(store);
        var told = new List<PastDecision>();
        foreach (
            var (decision, at) in decisions
                .Select((decision, i) => (decision, i + 1))
                .Where(pair => pair.decision.Undoes is null && Concerns(pair.decision, number, articles))
                .Reverse()
                .Take(MostTold)
        )
        {
            var isUndone = undone.Contains(at);
            if (!isUndone)
            {
                await texts.ReadAsync(decision.Before?.Keys ?? [], cancellation).ConfigureAwait(false);
            }

            told.Add(
                new PastDecision(
                    at,
                    decision,
                    isUndone,
                    isUndone ? null : StandingDecisions.Obstacle(at, decisions, texts.Of)
                )
            );
        }

        return told;
    }

    private async Task<StoryDecision> UndoAsync(
        int number,
        IReadOnlyList<StoryDecision> decisions,
        ArticleTexts texts,
        CancellationToken cancellation
    )
    {
        var before = number >= 1 && number <= decisions.Count ? decisions[number - 1].Before : null;
        await texts.ReadAsync(before?.Keys ?? [], cancellation).ConfigureAwait(false);
        if (StandingDecisions.Obstacle(number, decisions, texts.Of) is { } obstacle)
        {
            throw new StoreException($"this cannot be undone: {obstacle}");
        }

        var decision = decisions[number - 1];
        var memberships = await GivenBackAsync(before!, texts, cancellation).ConfigureAwait(false);
        var undoing = new StoryDecision(StoryDecisionKind.Undo, [.. memberships.Keys], decision.Story, time.GetUtcNow())
        {
            Undoes = number,
        };
        await store.DecideAsync(undoing, memberships, cancellation).ConfigureAwait(false);
        return undoing;
    }

    private async Task<SortedDictionary<long, Membership>> GivenBackAsync(
        IReadOnlyDictionary<long, Membership> before,
        ArticleTexts texts,
        CancellationToken cancellation
    )
    {
        var given = new SortedDictionary<long, Membership>();
        var left = new SortedSet<long>();
        foreach (var (article, membership) in before.OrderBy(pair => pair.Key))
        {
            var now = texts.Now(article);
            // A later text may repeat other words than the one that was decided about.
            given[now.Number] = now.Number == article ? membership : membership with { CopyOf = now.Membership.CopyOf };
            left.Add(now.Membership.Story);
        }

        // A copy that came since went where its original was, and goes with it.
        foreach (var story in left)
        {
            foreach (var copy in await store.StoryArticlesAsync(story, cancellation).ConfigureAwait(false))
            {
                if (
                    !copy.Membership.Decided
                    && !given.ContainsKey(copy.Number)
                    && copy.Membership.CopyOf is { } original
                    && given.TryGetValue(original, out var to)
                )
                {
                    given[copy.Number] = copy.Membership with { Story = to.Story };
                }
            }
        }

        return given;
    }

    private async Task<(long Story, HashSet<long> Articles)> InAsync(long story, CancellationToken cancellation)
    {
        var found =
            await store.StoryAsync(story, cancellation).ConfigureAwait(false)
            ?? throw new StoreException($"{StoredStory.Id(story)}: no such story; 'parallax stories' lists them");
        var articles = await store.StoryArticlesAsync(found.Number, cancellation).ConfigureAwait(false);
        return (found.Number, [.. articles.Select(article => article.Number)]);
    }

    private static bool Concerns(StoryDecision decision, long story, HashSet<long> articles) =>
        decision.Story == story
        || decision.Articles.Any(articles.Contains)
        || (decision.Before ?? new Dictionary<long, Membership>()).Any(pair =>
            pair.Value.Story == story || articles.Contains(pair.Key)
        );
}

/// <summary>Something people decided about a story.</summary>
/// <param name="Number">Its place among all decisions, from 1.</param>
/// <param name="Decision">The decision.</param>
/// <param name="IsUndone">Whether it was undone.</param>
/// <param name="Obstacle">One line that says why it cannot be undone; null where it can, or was.</param>
public sealed record PastDecision(int Number, StoryDecision Decision, bool IsUndone, string? Obstacle);
