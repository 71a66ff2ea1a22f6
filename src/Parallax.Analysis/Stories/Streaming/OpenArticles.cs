namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The articles that a new one is held against: their terms, their index and their stories. What it holds follows from the
/// open articles alone.
/// </summary>
internal sealed class OpenArticles(LikenessWeights weights, int mostOpen)
{
    // By its rarest terms an article is found; the others only weigh.
    private const int MostIndexed = 40;

    private readonly Queue<OpenArticle> inOrder = new();
    private readonly OpenIndex index = new();
    private readonly Dictionary<long, List<OpenArticle>> stories = [];
    private readonly Dictionary<long, OpenArticle> byNumber = [];

    public TermTable Terms { get; } = new(weights);

    public OpenIndex Index => index;

    public int Count => inOrder.Count;

    /// <summary>An article as it would be kept, without keeping it.</summary>
    public OpenArticle Make(long number, DateOnly? day, StoryFeatures features, List<WeighedKey> keys)
    {
        var numbers = new int[keys.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Terms.Number(keys[i].Key);
        }

        return new OpenArticle
        {
            Number = number,
            Day = day,
            Keys = numbers,
            Weights = [.. keys.Select(key => key.Weight)],
            // By the background alone: which terms these are must not hang on what else is open.
            Indexed =
            [
                .. Enumerable
                    .Range(0, numbers.Length)
                    .OrderBy(i => keys[i].Weight * Math.Log(TermKeys.ShareOf(keys[i].Key)))
                    .Take(MostIndexed)
                    .Select(i => numbers[i]),
            ],
            Told = features.Days,
            Sketch = features.Sketch,
            Story = 0,
        };
    }

    public void Learn(OpenArticle article) => Terms.Learn(article.Keys);

    public void Keep(OpenArticle article, long story)
    {
        article.Story = story;
        inOrder.Enqueue(article);
        byNumber[article.Number] = article;
        Members(story).Add(article);
        index.Add(article);
        while (inOrder.Count > mostOpen)
        {
            Drop(inOrder.Dequeue());
        }
    }

    /// <summary>The open articles of a story, in the order they came.</summary>
    public IReadOnlyList<OpenArticle> Of(long story) => stories.TryGetValue(story, out var found) ? found : [];

    /// <summary>Puts an open article into another story; nothing where it is not open.</summary>
    public void Move(long number, long story)
    {
        if (byNumber.TryGetValue(number, out var article) && article.Story != story)
        {
            Leave(article);
            article.Story = story;
            var members = Members(story);
            members.Add(article);
            members.Sort((a, b) => a.Number.CompareTo(b.Number));
        }
    }

    private List<OpenArticle> Members(long story) =>
        stories.TryGetValue(story, out var found) ? found : stories[story] = [];

    private void Drop(OpenArticle article)
    {
        index.Remove(article);
        Terms.Forget(article.Keys);
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
