using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// What a stream does that has a part of the articles (<see cref="Assign"/>), and what one does that has all of them and settles
/// what the others could not know (<see cref="Settle"/>).
/// </summary>
public sealed partial class StoryStream
{
    private const long Nowhere = -1;

    /// <summary>Number of an open article's story; null where it is not open.</summary>
    public long? StoryOf(long article) => open.Find(article)?.Story;

    /// <summary>
    /// Gives an article a story by a part of the articles: that of the article whose words it repeats, or one of its own. To join
    /// what is merely like it is left to who has all: two like events, each of which was met by few articles here, became one story
    /// too large to be taken apart again (docs/decisions/0014).
    /// </summary>
    /// <param name="article">Its number.</param>
    /// <param name="day">Day of publication; null where unknown.</param>
    /// <param name="features">What it is about.</param>
    /// <returns>Where it belongs, and of each story here that is near it the article most like it.</returns>
    public (Membership Membership, IReadOnlyList<long> Likest) Assign(
        long article,
        DateOnly? day,
        StoryFeatures features
    )
    {
        ArgumentNullException.ThrowIfNull(features);
        var learned = open.Learn(article, day, features, null);
        var weighed = new WeighedArticle(learned, open.Terms);
        var found = candidates.For(weighed);
        var copied = Copied(found);
        var story = copied?.Article.Story ?? OpenStory();
        var reasons = new MembershipReasons(open, weighed, features, found).For(story, copied);
        learned.CopyOf = copied?.Article.CopyOf ?? copied?.Article.Number;
        open.Keep(learned, story);
        var near = StoryNeighbourhood.Stories(found, copied?.Article.Number).ToHashSet();
        return (
            new Membership(story, reasons, learned.CopyOf),
            [
                .. found
                    .Where(one => near.Contains(one.Article.Story))
                    .DistinctBy(one => one.Article.Story)
                    .Select(one => one.Article.Number),
            ]
        );
    }

    /// <summary>
    /// Takes up an article that got its story by a part of the articles, and finds the one that it gets by all of them, as
    /// <see cref="Add"/> does. Articles may come in any order, and again.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="likest">Articles that are like it, as who gave it its story found; those that are not open are passed over.</param>
    /// <returns>Articles that belong elsewhere now, itself among them; mostly few.</returns>
    /// <exception cref="System.Text.Json.JsonException">Its features are not readable.</exception>
    public IReadOnlyDictionary<long, Membership> Settle(GroupedArticle article, IReadOnlyList<long> likest)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(likest);
        var features = StoryFeatures.FromJson(article.Features.Span);
        var kept = open.Find(article.Number) ?? Keep(article, features);
        var weighed = new WeighedArticle(kept, open.Terms);
        var found = candidates.For(weighed);
        found.RemoveAll(one => ReferenceEquals(one.Article, kept));
        var copied = Copied(found.FindAll(one => one.Article.Number < kept.Number));
        kept.CopyOf = copied?.Article.CopyOf ?? copied?.Article.Number ?? kept.CopyOf;
        var around = Regrouped(kept, weighed, found, likest);
        var numbers = StoryNumbers.Of(
            around.Groups,
            [.. around.Articles.Select(one => one.Story)],
            around.Decided,
            around.Sizes,
            OpenStory
        );
        var moved = Move(around, numbers, kept.Number);
        var story = numbers[around.Groups[0]];
        if (!kept.Decided && (story != kept.Story || kept.CopyOf != article.Membership.CopyOf))
        {
            open.Move(kept, story);
            var reasons = new MembershipReasons(open, weighed, features, found).For(story, copied);
            moved[kept.Number] = new Membership(story, reasons, kept.CopyOf);
        }

        AddLaterCopies(moved, kept, found);
        return moved;
    }

    private OpenArticle Keep(GroupedArticle article, StoryFeatures features)
    {
        var learned = open.Learn(article.Number, article.Day, features, article.Membership);
        open.Keep(learned, article.Membership.Story);
        Pass(article.Membership.Story);
        return learned;
    }

    /// <summary>Groups the stories around an article as if it came now and had none; its own is among them.</summary>
    private StoryNeighbourhood.Grouping Regrouped(
        OpenArticle article,
        WeighedArticle weighed,
        List<Candidate> found,
        IReadOnlyList<long> likest
    )
    {
        var before = article.Story;
        var stories = StoryNeighbourhood
            .Stories(found, article.CopyOf)
            .Concat(likest.Select(open.Find).OfType<OpenArticle>().Select(one => one.Story))
            .Prepend(before)
            .Distinct()
            .ToList();
        open.Move(article, Nowhere);
        var around = neighbourhood.Around(weighed, stories.FindAll(story => open.Of(story).Count > 0), article.CopyOf);
        // Alone as it was, it keeps its story's number.
        open.Move(article, before);
        return around;
    }

    // Of two texts that repeat each other the one with the lower number is the original, whichever came first here.
    private static void AddLaterCopies(
        SortedDictionary<long, Membership> moved,
        OpenArticle original,
        List<Candidate> found
    )
    {
        if (original.CopyOf is not null)
        {
            return;
        }

        foreach (
            var later in found
                .Where(one => one.Likeness.Shared >= CopiedFrom)
                .Select(one => one.Article)
                .Where(one => one.Number > original.Number && !one.Decided)
                .Where(one => one.CopyOf is null || one.CopyOf > original.Number)
        )
        {
            later.CopyOf = original.Number;
            moved[later.Number] = new Membership(
                later.Story,
                [new StoryReason("copy", $"repeats the words of {StoredArticle.Id(original.Number)}", 1)],
                original.Number
            );
        }
    }
}
