using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>What is done to stories apart from taking articles in: people's decisions, and grouping all anew.</summary>
public sealed class StoryDesk(IArticleStore store, TimeProvider time)
{
    /// <summary>These stories are one, the first.</summary>
    /// <exception cref="StoreException">A story does not exist, or the store is in use.</exception>
    public Task<StoryDecision> MergeAsync(IReadOnlyList<long> stories, CancellationToken cancellation) =>
        ClaimedAsync(() => MergeNowAsync(stories, cancellation), cancellation);

    /// <summary>These articles of a story are a story of their own.</summary>
    /// <exception cref="StoreException">An article is not in the story, or nothing would be left of it.</exception>
    public Task<StoryDecision> SplitAsync(long story, IReadOnlyList<long> numbers, CancellationToken cancellation) =>
        ClaimedAsync(() => SplitNowAsync(story, numbers, cancellation), cancellation);

    /// <summary>These articles belong to the story.</summary>
    /// <exception cref="StoreException">An article or the story does not exist.</exception>
    public Task<StoryDecision> MoveAsync(IReadOnlyList<long> numbers, long story, CancellationToken cancellation) =>
        ClaimedAsync(() => MoveNowAsync(numbers, story, cancellation), cancellation);

    /// <summary>The stories' articles, and these articles, stay where they are.</summary>
    /// <exception cref="StoreException">An article or a story does not exist.</exception>
    public Task<IReadOnlyList<StoryDecision>> PinAsync(
        IReadOnlyList<long> stories,
        IReadOnlyList<long> numbers,
        CancellationToken cancellation
    ) => ClaimedAsync(() => PinNowAsync(stories, numbers, cancellation), cancellation);

    /// <summary>
    /// A decision holds no longer: its articles are where they were before it, decided or not as they were then. This is a
    /// decision too, so that no grouping brings back what was undone.
    /// </summary>
    /// <param name="number">The decision's place among all of them, from 1.</param>
    /// <param name="cancellation">Stops the work before anything is written.</param>
    /// <exception cref="StoreException">There is no such decision, or a later one rests on it.</exception>
    public Task<StoryDecision> UndoAsync(int number, CancellationToken cancellation) =>
        ClaimedAsync(() => new StoryUndoing(store, time).UndoAsync(number, cancellation), cancellation);

    /// <summary>The last decision that still holds is undone, of a story or of all.</summary>
    /// <exception cref="StoreException">There is none.</exception>
    public Task<StoryDecision> UndoLastAsync(long? story, CancellationToken cancellation) =>
        ClaimedAsync(() => new StoryUndoing(store, time).UndoLastAsync(story, cancellation), cancellation);

    /// <summary>What people decided about a story, the last first; of many the last ones.</summary>
    public Task<IReadOnlyList<PastDecision>> HistoryAsync(long story, CancellationToken cancellation) =>
        new StoryUndoing(store, time).HistoryAsync(story, cancellation);

    /// <summary>Groups all articles anew, obeying what people decided; answers how many belong elsewhere now.</summary>
    public Task<int> RegroupAsync(CancellationToken cancellation) =>
        ClaimedAsync(() => RegroupNowAsync(cancellation), cancellation);

    // Claimed before anything is read: an ingest that ends in between may have opened the story that is decided about.
    private async Task<T> ClaimedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var claim = await store.ClaimAsync(cancellation).ConfigureAwait(false);
        await using (claim.ConfigureAwait(false))
        {
            return await work().ConfigureAwait(false);
        }
    }

    private async Task<StoryDecision> MergeNowAsync(IReadOnlyList<long> stories, CancellationToken cancellation)
    {
        var articles = new List<StoredArticle>();
        foreach (var story in stories)
        {
            articles.AddRange(await ArticlesOfAsync(story, cancellation).ConfigureAwait(false));
        }

        articles = [.. articles.DistinctBy(article => article.Number)];
        var into = articles[0].Membership.Story;
        if (articles.TrueForAll(article => article.Membership.Story == into))
        {
            throw new StoreException($"{StoredStory.Id(into)} is one story already; name another to merge it with");
        }

        return await DecideAsync(
                new StoryDecision(StoryDecisionKind.Merge, Numbers(articles), into, time.GetUtcNow()),
                articles,
                StoryDecisions.Merge(into, Grouped(articles)),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private async Task<StoryDecision> SplitNowAsync(
        long story,
        IReadOnlyList<long> numbers,
        CancellationToken cancellation
    )
    {
        var all = await ArticlesOfAsync(story, cancellation).ConfigureAwait(false);
        var articles = all.Where(article => numbers.Contains(article.Number)).ToList();
        if (
            numbers.FirstOrDefault(number => !articles.Exists(article => article.Number == number))
            is > 0
                and var missing
        )
        {
            throw new StoreException(
                $"{StoredArticle.Id(missing)} is not in {StoredStory.Id(story)}; 'parallax story {StoredStory.Id(story)} --list' tells what is"
            );
        }

        if (articles.Count == all.Count)
        {
            throw new StoreException($"nothing would be left of {StoredStory.Id(story)}; name fewer of its articles");
        }

        var next = await store.NextAsync(cancellation).ConfigureAwait(false);
        return await DecideAsync(
                new StoryDecision(StoryDecisionKind.Split, Numbers(articles), next.Story, time.GetUtcNow()),
                all,
                StoryDecisions.Split(Numbers(articles), next.Story, Grouped(all)),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private async Task<StoryDecision> MoveNowAsync(
        IReadOnlyList<long> numbers,
        long story,
        CancellationToken cancellation
    )
    {
        var there = await ArticlesOfAsync(story, cancellation).ConfigureAwait(false);
        var into = there[0].Membership.Story;
        var articles = await ArticlesAsync(numbers, cancellation).ConfigureAwait(false);
        return await DecideAsync(
                new StoryDecision(StoryDecisionKind.Move, Numbers(articles), into, time.GetUtcNow()),
                articles,
                StoryDecisions.Move(into, Grouped(articles)),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<StoryDecision>> PinNowAsync(
        IReadOnlyList<long> stories,
        IReadOnlyList<long> numbers,
        CancellationToken cancellation
    )
    {
        var articles = new List<StoredArticle>(await ArticlesAsync(numbers, cancellation).ConfigureAwait(false));
        foreach (var story in stories)
        {
            articles.AddRange(await ArticlesOfAsync(story, cancellation).ConfigureAwait(false));
        }

        var decisions = new List<StoryDecision>();
        foreach (
            var group in articles.DistinctBy(article => article.Number).GroupBy(article => article.Membership.Story)
        )
        {
            decisions.Add(
                await DecideAsync(
                        new StoryDecision(StoryDecisionKind.Pin, Numbers(group), group.Key, time.GetUtcNow()),
                        group,
                        StoryDecisions.Pin(Grouped(group)),
                        cancellation
                    )
                    .ConfigureAwait(false)
            );
        }

        return decisions;
    }

    private async Task<int> RegroupNowAsync(CancellationToken cancellation)
    {
        var articles = new List<GroupedArticle>();
        await foreach (
            var article in store.GroupedAsync(StoryFeatures.Key.Name, null, cancellation).ConfigureAwait(false)
        )
        {
            articles.Add(article);
        }

        var decisions = await store.DecisionsAsync(cancellation).ConfigureAwait(false);
        var next = await store.NextAsync(cancellation).ConfigureAwait(false);
        var memberships = StoryRegrouping.Regroup(
            articles,
            decisions,
            new StoryStreamOptions { NextStory = next.Story },
            cancellation
        );
        var moved = articles
            .Where(article =>
                memberships.TryGetValue(article.Number, out var to) && to.Story != article.Membership.Story
            )
            .ToDictionary(article => article.Number, article => memberships[article.Number]);
        if (moved.Count > 0)
        {
            await store.RegroupAsync(moved, cancellation).ConfigureAwait(false);
        }

        return moved.Count;
    }

    private async Task<StoryDecision> DecideAsync(
        StoryDecision decision,
        IEnumerable<StoredArticle> articles,
        IReadOnlyDictionary<long, Membership> memberships,
        CancellationToken cancellation
    )
    {
        decision = decision with
        {
            Before = articles
                .Where(article => memberships.ContainsKey(article.Number))
                .ToDictionary(article => article.Number, article => article.Membership),
        };
        await store.DecideAsync(decision, memberships, cancellation).ConfigureAwait(false);
        return decision;
    }

    private static long[] Numbers(IEnumerable<StoredArticle> articles) =>
        [.. articles.Select(article => article.Number)];

    // What is decided rests on no features.
    private static GroupedArticle[] Grouped(IEnumerable<StoredArticle> articles) =>
        [
            .. articles.Select(article => new GroupedArticle(
                article.Number,
                article.Day?.Value,
                default,
                article.Membership
            )),
        ];

    private async Task<IReadOnlyList<StoredArticle>> ArticlesOfAsync(long story, CancellationToken cancellation) =>
        await store.StoryAsync(story, cancellation).ConfigureAwait(false) is { } found
            ? await store.StoryArticlesAsync(found.Number, cancellation).ConfigureAwait(false)
            : throw new StoreException($"{StoredStory.Id(story)}: no such story; 'parallax stories' lists them");

    private async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(
        IReadOnlyList<long> numbers,
        CancellationToken cancellation
    )
    {
        var articles = new List<StoredArticle>();
        foreach (var number in numbers.Distinct())
        {
            articles.Add(
                await store.ArticleAsync(number, cancellation).ConfigureAwait(false)
                    ?? throw new StoreException(
                        $"{StoredArticle.Id(number)}: no such article; 'parallax story ID --list' lists a story's"
                    )
            );
        }

        return articles;
    }
}
