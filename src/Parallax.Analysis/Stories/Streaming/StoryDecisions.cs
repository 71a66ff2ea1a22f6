using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>What follows from a decision of people about stories: the memberships to write.</summary>
public static class StoryDecisions
{
    /// <summary>Two stories or more are one: every article of theirs goes into the first.</summary>
    /// <param name="into">Number of the story that they become.</param>
    /// <param name="articles">The articles of all of them, that story's with them.</param>
    public static IReadOnlyDictionary<long, Membership> Merge(long into, IReadOnlyList<GroupedArticle> articles) =>
        Decided(
            articles,
            into,
            article =>
                article.Membership.Story == into
                    ? "people merged other stories into this one"
                    : $"people merged {StoredStory.Id(article.Membership.Story)} into this story"
        );

    /// <summary>Articles of a story are a story of their own. The others stay, decided too: no grouping brings them back together.</summary>
    /// <param name="apart">Numbers of the articles that leave.</param>
    /// <param name="own">Number that their story takes.</param>
    /// <param name="articles">All articles of the story.</param>
    public static IReadOnlyDictionary<long, Membership> Split(
        IReadOnlyCollection<long> apart,
        long own,
        IReadOnlyList<GroupedArticle> articles
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var leaving = apart.ToHashSet();
        var (left, kept) = (
            articles.Where(article => leaving.Contains(article.Number)).ToList(),
            articles.Where(article => !leaving.Contains(article.Number)).ToList()
        );
        var written = new SortedDictionary<long, Membership>();
        Add(written, Decided(left, own, article => $"people split it from {StoredStory.Id(article.Membership.Story)}"));
        foreach (var story in kept.GroupBy(article => article.Membership.Story))
        {
            Add(written, Decided([.. story], story.Key, _ => $"people split {StoredStory.Id(own)} from this story"));
        }

        return written;
    }

    /// <summary>Articles belong to a story.</summary>
    public static IReadOnlyDictionary<long, Membership> Move(long into, IReadOnlyList<GroupedArticle> articles) =>
        Decided(articles, into, article => $"people moved it here from {StoredStory.Id(article.Membership.Story)}");

    /// <summary>Articles stay where they are.</summary>
    public static IReadOnlyDictionary<long, Membership> Pin(IReadOnlyList<GroupedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var written = new SortedDictionary<long, Membership>();
        foreach (var story in articles.GroupBy(article => article.Membership.Story))
        {
            Add(written, Decided([.. story], story.Key, _ => "people pinned it to this story"));
        }

        return written;
    }

    private static void Add(SortedDictionary<long, Membership> all, IReadOnlyDictionary<long, Membership> more)
    {
        foreach (var (article, membership) in more)
        {
            all[article] = membership;
        }
    }

    private static SortedDictionary<long, Membership> Decided(
        IReadOnlyList<GroupedArticle> articles,
        long story,
        Func<GroupedArticle, string> why
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var written = new SortedDictionary<long, Membership>();
        foreach (var article in articles)
        {
            written[article.Number] = new Membership(
                story,
                [new StoryReason("decision", why(article), 1)],
                article.Membership.CopyOf,
                Decided: true
            );
        }

        return written;
    }
}
