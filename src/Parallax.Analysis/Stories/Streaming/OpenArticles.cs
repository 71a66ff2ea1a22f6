using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The articles that a new one is held against: their terms, their index and their stories. What it holds follows from the
/// open articles alone.
/// </summary>
internal sealed class OpenArticles(int mostOpen)
{
    // By its weightiest terms an article is found; the others only count once it is.
    private const int MostIndexed = 40;

    private readonly Queue<OpenArticle> inOrder = new();
    private readonly Dictionary<long, List<OpenArticle>> stories = [];
    private readonly Dictionary<long, OpenArticle> byNumber = [];

    /// <summary>The terms of the open articles.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>Finds them by terms and runs of words.</summary>
    public OpenIndex Index { get; } = new();

    /// <summary>How many are open.</summary>
    public int Count => inOrder.Count;

    /// <summary>An article as it would be kept; its terms count from now on.</summary>
    public OpenArticle Learn(long number, DateOnly? day, StoryFeatures features, Membership? membership)
    {
        var keys = TermKeys.Of(features);
        var numbers = keys.ConvertAll(key => Terms.Number(key.Key)).ToArray();
        var article = new OpenArticle
        {
            Number = number,
            Day = day,
            Keys = numbers,
            Counts = [.. keys.Select(key => new KeyCount(key.Kind, key.Weight, key.Lead))],
            // By the background alone: which terms these are must not hang on what else is open.
            Indexed =
            [
                .. Enumerable
                    .Range(0, numbers.Length)
                    .OrderBy(i => keys[i].Weight * Terms.LogOfBackground(numbers[i]))
                    .Take(MostIndexed)
                    .Select(i => numbers[i]),
            ],
            Told = ToldDay.Of(features.Days),
            Sketch = features.Sketch,
            Story = membership?.Story ?? 0,
            Decided = membership?.Decided ?? false,
            CopyOf = membership?.CopyOf,
        };
        Terms.Learn(article);
        return article;
    }

    /// <summary>Keeps an article, and lets go of the first where there are too many.</summary>
    public void Keep(OpenArticle article, long story)
    {
        article.Story = story;
        inOrder.Enqueue(article);
        byNumber[article.Number] = article;
        Members(story).Add(article);
        Index.Add(article);
        while (inOrder.Count > mostOpen)
        {
            Drop(inOrder.Dequeue());
        }
    }

    /// <summary>The open articles of a story, by number.</summary>
    public IReadOnlyList<OpenArticle> Of(long story) => stories.TryGetValue(story, out var found) ? found : [];

    /// <summary>The open article of this number.</summary>
    public OpenArticle? Find(long number) => byNumber.GetValueOrDefault(number);

    /// <summary>Puts an open article into another story.</summary>
    public void Move(OpenArticle article, long story)
    {
        if (article.Story == story)
        {
            return;
        }

        Leave(article);
        article.Story = story;
        var members = Members(story);
        var at = members.FindIndex(other => other.Number > article.Number);
        members.Insert(at < 0 ? members.Count : at, article);
    }

    private List<OpenArticle> Members(long story) =>
        stories.TryGetValue(story, out var found) ? found : stories[story] = [];

    private void Drop(OpenArticle article)
    {
        Index.Remove(article);
        Terms.Forget(article);
        byNumber.Remove(article.Number);
        Leave(article);
    }

    private void Leave(OpenArticle article)
    {
        var members = Members(article.Story);
        members.Remove(article);
        if (members.Count == 0)
        {
            stories.Remove(article.Story);
        }
    }
}
