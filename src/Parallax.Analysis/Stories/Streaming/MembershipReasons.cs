using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Says in words for a reader why an article is in a story.</summary>
/// <param name="open">The open articles.</param>
/// <param name="article">The new article.</param>
/// <param name="features">What it is about.</param>
/// <param name="found">The open articles most like it, most like first.</param>
internal sealed class MembershipReasons(
    OpenArticles open,
    WeighedArticle article,
    StoryFeatures features,
    List<Candidate> found
)
{
    private const int MostArticles = 3;
    private const int MostNamed = 5;

    // Asked for each of the nearest and each kind: understood once.
    private (StoryTerm Term, int[] Keys, double Tells)[]? told;

    /// <summary>Why an article that stood elsewhere was moved.</summary>
    public static StoryReason Moved(long from, long because) =>
        new(
            "words",
            $"moved from {StoredStory.Id(from)} when {StoredArticle.Id(because)} came: on the whole nearer to this story",
            0.5
        );

    /// <summary>Why the article is in the story, weightiest first.</summary>
    public IReadOnlyList<StoryReason> For(long story, Candidate? copied)
    {
        var nearest = found.Where(one => one.Article.Story == story).Take(MostArticles).ToList();
        if (nearest.Count == 0)
        {
            return [Alone()];
        }

        var reasons = new List<StoryReason>();
        if (copied is not null)
        {
            reasons.Add(
                new StoryReason(
                    "copy",
                    $"{Percent(copied.Likeness.Shared)} in 100 runs of words are those of {StoredArticle.Id(copied.Article.Number)}",
                    Round(copied.Likeness.Shared)
                )
            );
        }

        AddShared(reasons, nearest);
        AddDays(reasons, nearest);
        AddPlaces(reasons, nearest);
        return [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight))];
    }

    private StoryReason Alone()
    {
        if (found.Count == 0)
        {
            return new StoryReason("words", "no open story was like it: none shares a telling word with it", 0);
        }

        var (story, nearest) = (found[0].Article.Story, found[0]);
        var shared = Shared(nearest, _ => true).Take(MostNamed).ToList();
        var common = shared.Count == 0 ? "" : $", with {string.Join(", ", shared)} in both";
        return new StoryReason(
            "words",
            $"no open story was like it; nearest came {StoredStory.Id(story)} by {StoredArticle.Id(nearest.Article.Number)}, {Percent(nearest.Likeness.Likely)} in 100{common}",
            -Round(1 - nearest.Likeness.Likely)
        );
    }

    private void AddShared(List<StoryReason> reasons, List<Candidate> nearest)
    {
        var likely = nearest.Average(one => one.Likeness.Likely);
        var names = nearest.SelectMany(one => Shared(one, TermKeys.IsName)).Distinct().ToList();
        var words = nearest
            .SelectMany(one => Shared(one, kind => kind is StoryTermKind.Word or StoryTermKind.Figure))
            .Distinct()
            .ToList();
        var them = string.Join(", ", nearest.Select(one => StoredArticle.Id(one.Article.Number)));
        // Names carry some two thirds of the likeness where there are any: their weights among the features.
        var ofNames =
            names.Count == 0 ? 0
            : words.Count == 0 ? 1
            : 0.65;
        if (names.Count > 0)
        {
            reasons.Add(
                new StoryReason(
                    "entities",
                    $"names {string.Join(", ", names.Take(MostNamed))} as {them}",
                    Round(likely * ofNames)
                )
            );
        }

        if (words.Count > 0)
        {
            reasons.Add(
                new StoryReason(
                    "words",
                    $"tells of {string.Join(", ", words.Take(MostNamed))} as {them}",
                    Round(likely * (1 - ofNames))
                )
            );
        }
    }

    private void AddDays(List<StoryReason> reasons, List<Candidate> nearest)
    {
        var days = features
            .Days.Where(day => day.Length == 10)
            .Where(day => nearest.Exists(one => one.Article.Told.Intersect(ToldDay.Of([day])).Any()))
            .Take(2)
            .ToList();
        if (days.Count > 0)
        {
            reasons.Add(new StoryReason("date", $"tells of {string.Join(" and ", days)} as they do", 0.2));
        }

        if (nearest.Min(one => one.Likeness.DaysApart) is { } apart)
        {
            reasons.Add(
                new StoryReason(
                    "date",
                    apart == 0 ? "published on one day with them"
                        : apart == 1 ? "published a day from them"
                        : $"published {apart.ToString(CultureInfo.InvariantCulture)} days from them",
                    apart <= 2 ? 0.1 : -Round(Math.Min(0.7, apart * 0.02))
                )
            );
        }
    }

    private void AddPlaces(List<StoryReason> reasons, List<Candidate> nearest)
    {
        var places = nearest
            .SelectMany(one => Shared(one, kind => kind is StoryTermKind.Place or StoryTermKind.Country))
            .Distinct()
            .Take(MostNamed)
            .ToList();
        if (places.Count > 0)
        {
            reasons.Add(new StoryReason("place", $"set in {string.Join(", ", places)} as they are", 0.15));
        }
        else if (article.FirstPlaces.Length > 0 && nearest.TrueForAll(one => one.Weighed.FirstPlaces.Length > 0))
        {
            reasons.Add(
                new StoryReason(
                    "place",
                    $"begins in {Names(article.FirstPlaces)}, they in {Names(nearest[0].Weighed.FirstPlaces)}",
                    -0.15
                )
            );
        }
    }

    private string Names(int[] keys) => string.Join(", ", keys.Select(open.Terms.Key));

    // Terms of the new article that the other has by all their keys, by how much they tell.
    private IEnumerable<string> Shared(Candidate other, Func<StoryTermKind, bool> ofKind)
    {
        told ??= [.. features.Terms.Select(Told)];
        var its = other.Article.Keys.ToHashSet();
        return told.Where(term => ofKind(term.Term.Kind) && term.Tells > 0 && Array.TrueForAll(term.Keys, its.Contains))
            .OrderByDescending(term => term.Tells)
            .ThenBy(term => term.Term.Text, StringComparer.Ordinal)
            .Select(term => term.Term.Text);
    }

    private (StoryTerm Term, int[] Keys, double Tells) Told(StoryTerm term)
    {
        int[] keys = [.. TermKeys.Of(term).Select(open.Terms.Number)];
        var tells = keys.Length > 0 ? keys.Max(open.Terms.Rarity) * Math.Sqrt(term.Count + (2 * term.Headline)) : 0;
        return (term, keys, tells);
    }

    private static double Round(double weight) => Math.Round(weight, 2);

    private static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture);
}
