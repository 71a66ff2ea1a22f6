using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Puts articles into stories one by one, as they come. It holds a bounded number of open articles; what it decides follows
/// from them alone. Not safe for several threads at once.
/// </summary>
public sealed class StoryStream
{
    private readonly LikenessWeights weights;
    private readonly OpenArticles open;
    private readonly StoryCandidates candidates;

    /// <summary>A stream with nothing open.</summary>
    public StoryStream(StoryStreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        weights = options.Weights;
        open = new OpenArticles(weights, options.MostOpen);
        candidates = new StoryCandidates(open, weights);
        NextStory = options.NextStory;
    }

    /// <summary>Number that the next new story takes.</summary>
    public long NextStory { get; set; }

    /// <summary>Articles that a new one is held against.</summary>
    public int Open => open.Count;

    /// <summary>Takes up an article that was grouped before. Call it in the order of the articles' numbers.</summary>
    /// <exception cref="System.Text.Json.JsonException">Its features are not readable.</exception>
    public void Restore(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var features = StoryFeatures.FromJson(article.Features.Span);
        var made = open.Make(article.Number, article.Day, features, TermKeys.Of(features, weights));
        open.Learn(made);
        open.Keep(made, article.Membership.Story);
        NextStory = Math.Max(NextStory, article.Membership.Story + 1);
    }

    /// <summary>Takes over what people decided, or a regrouping: articles that are not open are passed over.</summary>
    public void Apply(IReadOnlyDictionary<long, Membership> memberships)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        foreach (var (article, membership) in memberships)
        {
            open.Move(article, membership.Story);
            NextStory = Math.Max(NextStory, membership.Story + 1);
        }
    }

    /// <summary>Finds the story of an article, or opens one for it, and says why.</summary>
    /// <param name="article">Its number, higher than any before.</param>
    /// <param name="day">Day of publication; null where unknown.</param>
    /// <param name="features">What it is about.</param>
    public Membership Add(long article, DateOnly? day, StoryFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var keys = TermKeys.Of(features, weights);
        var made = open.Make(article, day, features, keys);
        open.Learn(made);
        var found = candidates.For(made);
        var best = found
            .GroupBy(candidate => candidate.Article.Story)
            .Select(story => (Story: story.Key, Likeness: story.Take(weights.Nearest).Average(one => one.Likeness)))
            .OrderByDescending(story => story.Likeness)
            .ThenBy(story => story.Story)
            .FirstOrDefault();
        var copied = found.Where(one => one.Shared >= weights.Copy).MaxBy(one => one.Shared);
        var joins = copied is not null || best.Likeness >= weights.Join;
        var story = copied?.Article.Story ?? (joins ? best.Story : NextStory++);
        open.Keep(made, story);
        return new Membership(
            story,
            [
                new StoryReason(
                    "words",
                    string.Create(CultureInfo.InvariantCulture, $"likeness {best.Likeness:0.00}"),
                    Math.Round(best.Likeness, 2)
                ),
            ],
            copied?.Article.Number
        );
    }
}
