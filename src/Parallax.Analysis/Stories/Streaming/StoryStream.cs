using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Puts articles into stories one by one, as they come. It holds a bounded number of open articles; what it decides follows
/// from them alone, so that a stream that was restored goes on as one that never stopped. Not safe for several threads at once.
/// </summary>
public sealed partial class StoryStream
{
    // From here on two texts are one text with changes; reports of one press conference stay under it.
    private const double CopiedFrom = 0.5;

    private readonly OpenArticles open;
    private readonly StoryCandidates candidates;
    private readonly StoryNeighbourhood neighbourhood;
    private readonly int step;

    /// <summary>A stream with nothing open.</summary>
    public StoryStream(StoryStreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        open = new OpenArticles(Math.Max(1, options.MostOpen));
        var likeness = new PairLikeness(open, options);
        candidates = new StoryCandidates(open, likeness);
        neighbourhood = new StoryNeighbourhood(open, likeness, options);
        NextStory = options.NextStory;
        step = options.StoryStep;
    }

    /// <summary>Number that the next new story takes.</summary>
    public long NextStory { get; set; }

    /// <summary>Articles that a new one is held against.</summary>
    public int Open => open.Count;

    /// <summary>
    /// Articles added before that the last one put elsewhere: it was the bridge between two stories, or showed that an article
    /// before it belongs to another. To be stored with it; mostly empty.
    /// </summary>
    public IReadOnlyDictionary<long, Membership> Moved { get; private set; } = new Dictionary<long, Membership>();

    /// <summary>Takes up an article that was grouped before. Call it in the order of the articles' numbers.</summary>
    /// <exception cref="System.Text.Json.JsonException">Its features are not readable.</exception>
    public void Restore(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var features = StoryFeatures.FromJson(article.Features.Span);
        var learned = open.Learn(article.Number, article.Day, features, article.Membership);
        open.Keep(learned, article.Membership.Story);
        Pass(article.Membership.Story);
    }

    /// <summary>
    /// Takes over what people decided, or a regrouping, while the stream goes on. Articles that are not open are passed over.
    /// </summary>
    public void Apply(IReadOnlyDictionary<long, Membership> memberships)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        foreach (var (number, membership) in memberships)
        {
            Pass(membership.Story);
            if (open.Find(number) is { } article)
            {
                open.Move(article, membership.Story);
                article.Decided = membership.Decided;
            }
        }
    }

    /// <summary>Finds the story of an article, or opens one for it, and says why.</summary>
    /// <param name="article">Its number, higher than any before.</param>
    /// <param name="day">Day of publication; null where unknown.</param>
    /// <param name="features">What it is about.</param>
    public Membership Add(long article, DateOnly? day, StoryFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var learned = open.Learn(article, day, features, null);
        var weighed = new WeighedArticle(learned, open.Terms);
        var found = candidates.For(weighed);
        var copied = Copied(found);
        var original = copied?.Article.CopyOf ?? copied?.Article.Number;
        var around = neighbourhood.Around(weighed, found, copied?.Article.Number);
        var numbers = StoryNumbers.Of(
            around.Groups,
            [.. around.Articles.Select(one => one.Story)],
            around.Decided,
            around.Sizes,
            OpenStory
        );
        var story = numbers[around.Groups[0]];
        Moved = Move(around, numbers, article);
        var reasons = new MembershipReasons(open, weighed, features, found).For(story, copied);
        learned.CopyOf = original;
        open.Keep(learned, story);
        return new Membership(story, reasons, original);
    }

    private long OpenStory()
    {
        var story = NextStory;
        NextStory += step;
        return story;
    }

    // Streams that share out the numbers among them are told where to go on.
    private void Pass(long story) => NextStory = step == 1 ? Math.Max(NextStory, story + 1) : NextStory;

    private static Candidate? Copied(List<Candidate> found) =>
        found
            .Where(one => one.Likeness.Shared >= CopiedFrom)
            .OrderByDescending(one => one.Likeness.Shared)
            .ThenBy(one => one.Article.Number)
            .FirstOrDefault();

    private SortedDictionary<long, Membership> Move(
        StoryNeighbourhood.Grouping around,
        Dictionary<int, long> numbers,
        long because
    )
    {
        var moved = new SortedDictionary<long, Membership>();
        for (var i = 1; i < around.Articles.Length; i++)
        {
            var (one, story) = (around.Articles[i], numbers[around.Groups[i]]);
            foreach (
                var other in one.Story == story ? []
                : around.Sizes[i] > 1 ? [.. open.Of(one.Story)]
                : (OpenArticle[])[one]
            )
            {
                moved[other.Number] = new Membership(
                    story,
                    [MembershipReasons.Moved(other.Story, because)],
                    other.CopyOf
                );
                open.Move(other, story);
            }
        }

        return moved;
    }
}
