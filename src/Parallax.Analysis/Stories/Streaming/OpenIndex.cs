namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The open articles by the terms and runs of words they have. A list holds the articles that came last, so that what stands
/// in everything costs no more than what stands in a few hundred.
/// </summary>
internal sealed class OpenIndex
{
    // 64 and 1,024 were tried too: docs/stories.md.
    private const int LongestList = 256;

    private readonly Dictionary<int, Queue<OpenArticle>> byTerm = [];
    private readonly Dictionary<uint, Queue<OpenArticle>> byRun = [];

    public void Add(OpenArticle article)
    {
        foreach (var term in article.Indexed)
        {
            Add(byTerm, term, article);
        }

        foreach (var run in article.Sketch.Hashes)
        {
            Add(byRun, run, article);
        }
    }

    /// <summary>Lets go of the article that came first.</summary>
    public void Remove(OpenArticle article)
    {
        foreach (var term in article.Indexed)
        {
            Remove(byTerm, term, article);
        }

        foreach (var run in article.Sketch.Hashes)
        {
            Remove(byRun, run, article);
        }
    }

    /// <summary>The last articles that are found by a term, first to last.</summary>
    public IEnumerable<OpenArticle> WithTerm(int term) => byTerm.TryGetValue(term, out var found) ? found : [];

    /// <summary>The last articles that have a run of words.</summary>
    public IEnumerable<OpenArticle> WithRun(uint run) => byRun.TryGetValue(run, out var found) ? found : [];

    private static void Add<T>(Dictionary<T, Queue<OpenArticle>> lists, T key, OpenArticle article)
        where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = new Queue<OpenArticle>(1);
        }

        if (list.Count == LongestList)
        {
            list.Dequeue();
        }

        list.Enqueue(article);
    }

    // Articles go in the order they came: if a list still has this one, it stands first.
    private static void Remove<T>(Dictionary<T, Queue<OpenArticle>> lists, T key, OpenArticle article)
        where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            return;
        }

        if (list.TryPeek(out var first) && ReferenceEquals(first, article))
        {
            list.Dequeue();
        }

        if (list.Count == 0)
        {
            lists.Remove(key);
        }
    }
}
