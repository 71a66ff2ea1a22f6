namespace Parallax.Storage.Sqlite;

/// <summary>
/// Keeps what the articles of each story add up to. What comes is added; where something leaves, the story is counted anew.
/// </summary>
internal sealed class StoryTotals(StoreConnection connection)
{
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

        connection.Run(
            "UPDATE story SET articles = articles + 1, copies = copies + ?2, became = NULL, decided = max(decided, ?3), "
                + "first_article = min(ifnull(first_article, ?4), ?4), "
                + "first_day = min(ifnull(first_day, ?5), ifnull(?5, first_day)), "
                + "last_day = max(ifnull(last_day, ?5), ifnull(?5, last_day)) WHERE id = ?1",
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
        if (connection.One<long>("SELECT articles FROM story WHERE id = ?1", story) is { } articles)
        {
            return articles;
        }

        connection.Run("INSERT INTO story (id) VALUES (?1)", story);
        return 0;
    }

    /// <summary>Something left the story: it is counted anew at the end.</summary>
    public void Recount(long story) => touched.Add(story);

    /// <summary>Counts what has to be counted anew; tells by how many the stories that have an article grew.</summary>
    public long Flush()
    {
        foreach (var story in touched)
        {
            var before = connection.One<long>("SELECT articles FROM story WHERE id = ?1", story) > 0;
            connection.Run(
                "UPDATE story SET (first_article, articles, copies, first_day, last_day) = (SELECT min(id), count(*), "
                    + "count(copy_of), min(day), max(day) FROM article WHERE story = ?1 AND superseded = 0) WHERE id = ?1",
                story
            );
            // What has articles again is what it was, wherever those went that it had before.
            connection.Run("UPDATE story SET became = NULL WHERE id = ?1 AND articles > 0", story);
            var after = connection.One<long>("SELECT articles FROM story WHERE id = ?1", story) > 0;
            opened += (after ? 1 : 0) - (before ? 1 : 0);
        }

        touched.Clear();
        var result = opened;
        opened = 0;
        return result;
    }
}
