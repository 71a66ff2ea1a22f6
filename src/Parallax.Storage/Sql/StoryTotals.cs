namespace Parallax.Storage.Sql;

/// <summary>
/// Keeps what the articles of each story add up to. What comes is added; where something leaves, the story is counted anew.
/// </summary>
internal sealed class StoryTotals(StoreConnection connection)
{
    // Whoever else adds to the story waits until this step is through, or both would count from the same.
    private readonly string articlesOf = "SELECT articles FROM story WHERE id = ?1" + connection.Dialect.ForUpdate;

    private readonly HashSet<long> touched = [];
    private long opened;

    /// <summary>The number after the highest story met.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>An article comes into a story, which is opened where it is not there.</summary>
    public void Add(long story, long article, int? day, bool isCopy, bool decided)
    {
        if (Open(story) == 0)
        {
            opened++;
        }

        connection.Send(
            "UPDATE story SET articles = articles + 1, copies = copies + ?2, became = NULL, "
                + "decided = CASE WHEN ?3 = 1 THEN 1 ELSE decided END, "
                + "first_article = CASE WHEN first_article < ?4 THEN first_article ELSE ?4 END, "
                + "first_day = CASE WHEN first_day IS NULL OR ?5 < first_day THEN ?5 ELSE first_day END, "
                + "last_day = CASE WHEN last_day IS NULL OR ?5 > last_day THEN ?5 ELSE last_day END WHERE id = ?1",
            story,
            isCopy,
            decided,
            article,
            day
        );
    }

    /// <summary>Makes sure that a story has a row; tells how many articles it has.</summary>
    public long Open(long story)
    {
        if (story <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(story), story, "stories are numbered from 1");
        }

        Next = Math.Max(Next, story + 1);
        if (connection.One<long>(articlesOf, story) is { } articles)
        {
            return articles;
        }

        connection.Send("INSERT INTO story (id) VALUES (?1)", story);
        return 0;
    }

    /// <summary>Something left the story: it is counted anew at the end.</summary>
    public void Recount(long story) => touched.Add(story);

    /// <summary>Counts what has to be counted anew; tells by how many the stories that have an article grew.</summary>
    public long Flush()
    {
        foreach (var story in touched.Order())
        {
            var before = connection.One<long>(articlesOf, story) > 0;
            connection.Send(
                "UPDATE story SET (first_article, articles, copies, first_day, last_day) = (SELECT min(id), count(*), "
                    + "count(copy_of), min(day), max(day) FROM article WHERE story = ?1 AND superseded = 0) WHERE id = ?1",
                story
            );
            // What has articles again is what it was, wherever those went that it had before.
            connection.Send("UPDATE story SET became = NULL WHERE id = ?1 AND articles > 0", story);
            var after = connection.One<long>("SELECT articles FROM story WHERE id = ?1", story) > 0;
            opened += (after ? 1 : 0) - (before ? 1 : 0);
        }

        touched.Clear();
        var result = opened;
        opened = 0;
        return result;
    }
}
