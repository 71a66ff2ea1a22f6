namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// A new article and the stories it may be of, grouped again among themselves: the article finds its place, two stories between
/// which it is the bridge become one, and an article that came too early finds where it belongs.
/// </summary>
internal sealed class StoryNeighbourhood(OpenArticles open, PairLikeness likeness, StoryStreamOptions options)
{
    /// <summary>Stories looked at beside the new article.</summary>
    private const int MostStories = 4;

    /// <summary>
    /// Articles of a story that speak for it, the last ones. A story that has more stays whole: it is not taken apart for one
    /// more article.
    /// </summary>
    private const int MostSpeaking = 24;

    // Under it an article has nothing to do with a story.
    private const double LeastLikely = 0.1;

    /// <summary>Groups of the new article, which stands first, and of those around it.</summary>
    /// <param name="Articles">The articles.</param>
    /// <param name="Groups">The group of each.</param>
    /// <param name="Sizes">How many articles each stands for.</param>
    /// <param name="Decided">The story that people gave each, or one it stands for.</param>
    public sealed record Grouping(OpenArticle[] Articles, int[] Groups, int[] Sizes, long?[] Decided);

    /// <summary>Groups the article and the stories of its candidates.</summary>
    public Grouping Around(WeighedArticle article, List<Candidate> candidates, long? copied) =>
        Around(article, Stories(candidates, copied), copied);

    /// <summary>The stories of the candidates, nearest first, as far as they are looked at.</summary>
    public static List<long> Stories(List<Candidate> candidates, long? copied) =>
        [
            .. candidates
                .Where(candidate => candidate.Likeness.Likely >= LeastLikely || candidate.Article.Number == copied)
                .Select(candidate => candidate.Article.Story)
                .Distinct()
                .Take(MostStories),
        ];

    /// <summary>Groups the article and these stories.</summary>
    public Grouping Around(WeighedArticle article, IReadOnlyList<long> stories, long? copied)
    {
        var nodes = new List<WeighedArticle> { article };
        var sizes = new List<int> { 1 };
        var decided = new List<long?> { null };
        var together = new List<int[]>();
        foreach (var story in stories)
        {
            var members = open.Of(story);
            var first = nodes.Count;
            foreach (var member in members.Skip(Math.Max(0, members.Count - MostSpeaking)))
            {
                nodes.Add(new WeighedArticle(member, open.Terms));
                sizes.Add(1);
                decided.Add(member.Decided ? story : null);
            }

            if (members.Count > MostSpeaking)
            {
                sizes[first] += members.Count - MostSpeaking;
                decided[first] = members.Any(member => member.Decided) ? story : null;
                together.Add([.. Enumerable.Range(first, nodes.Count - first)]);
            }
        }

        AddCopies(nodes, copied, together);
        var groups = Agglomeration.Group(Links(nodes), together, [.. decided], options, CancellationToken.None);
        return new Grouping([.. nodes.Select(node => node.Article)], groups, [.. sizes], [.. decided]);
    }

    // A copy is where its original is.
    private static void AddCopies(List<WeighedArticle> nodes, long? copied, List<int[]> together)
    {
        var places = new Dictionary<long, int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            places[nodes[i].Article.Number] = i;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            if ((i == 0 ? copied : nodes[i].Article.CopyOf) is { } original && places.TryGetValue(original, out var at))
            {
                together.Add([at, i]);
            }
        }
    }

    private Dictionary<int, double>[] Links(List<WeighedArticle> nodes)
    {
        var links = new Dictionary<int, double>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            links[i] = [];
            likeness.Against(nodes[i]);
            for (var j = 0; j < i; j++)
            {
                var likely = likeness.Likely(nodes[j]);
                if (likely > 0)
                {
                    links[i][j] = links[j][i] = likely;
                }
            }
        }

        return links;
    }
}
