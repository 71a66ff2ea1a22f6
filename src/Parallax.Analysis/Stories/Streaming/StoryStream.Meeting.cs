using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// What a stream does that has not all articles of its stories (<see cref="Assign"/>, <see cref="Meet"/>), and what one does that
/// has all and settles what the others came upon (<see cref="Settle"/>).
/// </summary>
public sealed partial class StoryStream
{
    /// <summary>Whether the article is open.</summary>
    public bool Holds(long article) => open.Find(article) is not null;

    /// <summary>Number of an open article's story; null where it is not open.</summary>
    public long? StoryOf(long article) => open.Find(article)?.Story;

    /// <summary>Finds the story of an article as <see cref="Add"/> does, but leaves all others where they are.</summary>
    /// <param name="article">Its number.</param>
    /// <param name="day">Day of publication; null where unknown.</param>
    /// <param name="features">What it is about.</param>
    /// <returns>
    /// Where it belongs, and what is to be settled now that it came: of each story that it joined or may bring together the
    /// article most like it. None where it is like nothing here.
    /// </returns>
    public (Membership Membership, IReadOnlyList<long> Likest) Assign(
        long article,
        DateOnly? day,
        StoryFeatures features
    )
    {
        ArgumentNullException.ThrowIfNull(features);
        var learned = open.Learn(article, day, features, null);
        var (weighed, found, copied, around) = Around(learned);
        var numbers = Numbers(around, () => 0);
        var joined = numbers[around.Groups[0]];
        var near = joined > 0 ? found.First(one => one.Article.Story == joined) : null;
        var story = near is null ? OpenStory() : joined;
        var reasons = new MembershipReasons(open, weighed, features, found).For(story, copied);
        learned.CopyOf = copied?.Article.CopyOf ?? copied?.Article.Number;
        open.Keep(learned, story);
        var changes = Enumerable
            .Range(1, around.Articles.Length - 1)
            .Any(i => around.Articles[i].Story != numbers[around.Groups[i]]);
        return (
            new Membership(story, reasons, learned.CopyOf),
            changes ? Likest(around, found)
            : near is not null ? [near.Article.Number]
            : []
        );
    }

    /// <summary>Takes up an article that found its story elsewhere, and holds it against what is open here.</summary>
    /// <returns>What is to be settled: of each story here that may be one with its own the article most like it.</returns>
    /// <exception cref="System.Text.Json.JsonException">Its features are not readable.</exception>
    public IReadOnlyList<long> Meet(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var known = open.Find(article.Number);
        var learned =
            known
            ?? open.Learn(
                article.Number,
                article.Day,
                StoryFeatures.FromJson(article.Features.Span),
                article.Membership
            );
        var (_, found, _, around) = Around(learned);
        if (known is null)
        {
            open.Keep(learned, article.Membership.Story);
        }

        var meets = Enumerable
            .Range(1, around.Articles.Length - 1)
            .Any(i => around.Groups[i] == around.Groups[0] && around.Articles[i].Story != learned.Story);
        return meets ? Likest(around, found) : [];
    }

    /// <summary>
    /// Groups the stories of these articles again among themselves, as if the first came now. The stream has to hold them and the
    /// last articles of their stories.
    /// </summary>
    /// <param name="because">The article that came.</param>
    /// <param name="likest">Articles like it, one a story; those that are not open are passed over.</param>
    /// <param name="searches">Whether the stream looks for more of them itself, among all that is open.</param>
    /// <returns>Articles that belong elsewhere now; mostly none.</returns>
    public IReadOnlyDictionary<long, Membership> Settle(long because, IReadOnlyList<long> likest, bool searches)
    {
        ArgumentNullException.ThrowIfNull(likest);
        if (open.Find(because) is not { } article)
        {
            return new Dictionary<long, Membership>();
        }

        var before = article.Story;
        var weighed = new WeighedArticle(article, open.Terms);
        var found = searches ? candidates.For(weighed) : [];
        found.RemoveAll(one => ReferenceEquals(one.Article, article));
        var stories = StoryNeighbourhood
            .Stories(found, article.CopyOf)
            .Concat(likest.Select(open.Find).OfType<OpenArticle>().Select(one => one.Story))
            .Prepend(before)
            .Distinct()
            .ToList();
        // It is grouped as one that has no story yet.
        open.Move(article, Nowhere);
        var around = neighbourhood.Around(
            weighed,
            [.. stories.Where(story => open.Of(story).Count > 0)],
            article.CopyOf
        );
        open.Move(article, before);
        // Alone as it was, it keeps its story's number.
        var numbers = Numbers(around, OpenStory);
        var moved = Move(around, numbers, because);
        var story = numbers[around.Groups[0]];
        if (story != before && !article.Decided)
        {
            open.Move(article, story);
            moved[because] = new Membership(story, [MembershipReasons.Moved(before, because)], article.CopyOf);
        }

        return moved;
    }

    private const long Nowhere = -1;

    private (
        WeighedArticle Weighed,
        List<Candidate> Found,
        Candidate? Copied,
        StoryNeighbourhood.Grouping Around
    ) Around(OpenArticle article)
    {
        var weighed = new WeighedArticle(article, open.Terms);
        var found = candidates.For(weighed);
        found.RemoveAll(one => ReferenceEquals(one.Article, article));
        var copied = Copied(found);
        return (weighed, found, copied, neighbourhood.Around(weighed, found, copied?.Article.Number));
    }

    private static Dictionary<int, long> Numbers(StoryNeighbourhood.Grouping around, Func<long> next) =>
        StoryNumbers.Of(
            around.Groups,
            [.. around.Articles.Select(one => one.Story)],
            around.Decided,
            around.Sizes,
            next
        );

    private static IReadOnlyList<long> Likest(StoryNeighbourhood.Grouping around, List<Candidate> found)
    {
        var stories = around.Articles.Skip(1).Select(one => one.Story).ToHashSet();
        return
        [
            .. found
                .Where(one => stories.Contains(one.Article.Story))
                .DistinctBy(one => one.Article.Story)
                .Select(one => one.Article.Number),
        ];
    }
}
