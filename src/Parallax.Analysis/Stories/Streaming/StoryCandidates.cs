namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Finds the open articles most like a new one, and how like.</summary>
internal sealed class StoryCandidates(OpenArticles open, PairLikeness likeness)
{
    // The terms a new article is searched by, and how many of what they find are looked at in full.
    private const int SearchedTerms = 24;
    private const int LookedAt = 48;

    // Names find articles of one event, words those of one kind of event.
    private const double NamesFirst = 1.5;

    // A common run of words outweighs all common words.
    private const double RunsFirst = 1000;

    private static readonly Comparison<OpenArticle> ByScore = (a, b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Number.CompareTo(a.Number);

    private readonly List<OpenArticle> touched = [];

    /// <summary>The articles most like the new one, most like first; of equals the one that came first.</summary>
    public List<Candidate> For(WeighedArticle article)
    {
        likeness.Against(article);
        return
        [
            .. Found(article)
                .Select(other => new WeighedArticle(other, open.Terms))
                .Select(other => new Candidate(other, likeness.To(other)))
                .OrderByDescending(candidate => candidate.Likeness.Likely)
                .ThenBy(candidate => candidate.Article.Number),
        ];
    }

    private IEnumerable<OpenArticle> Found(WeighedArticle weighed)
    {
        var article = weighed.Article;
        var indexed = article.Indexed.ToHashSet();
        touched.Clear();
        foreach (
            var (term, weight) in Enumerable
                .Range(0, article.Keys.Length)
                .Where(i => indexed.Contains(article.Keys[i]))
                .Select(i => (Term: article.Keys[i], Weight: Weight(weighed, i)))
                .OrderByDescending(pair => pair.Weight)
                .Take(SearchedTerms)
        )
        {
            foreach (var other in open.Index.WithTerm(term))
            {
                Score(other, weight * weight);
            }
        }

        foreach (var run in article.Sketch.Hashes)
        {
            foreach (var other in open.Index.WithRun(run))
            {
                Score(other, RunsFirst);
            }
        }

        touched.Sort(ByScore);
        foreach (var other in touched)
        {
            other.Score = 0;
        }

        return touched.Take(LookedAt);
    }

    // Kept on the article itself: lists of common terms make this the most frequent step of all, and a table of scores was a
    // third of the search's time.
    private void Score(OpenArticle other, double score)
    {
        if (other.Score == 0)
        {
            touched.Add(other);
        }

        other.Score += score;
    }

    private static double Weight(WeighedArticle article, int i) =>
        article.Weights[i] * (TermKeys.IsName(article.Article.Counts[i].Kind) ? NamesFirst : 1);
}

/// <summary>An open article that a new one may be of one story with.</summary>
/// <param name="Weighed">The article.</param>
/// <param name="Likeness">How like the new one it is.</param>
internal sealed record Candidate(WeighedArticle Weighed, Likeness Likeness)
{
    /// <summary>The article.</summary>
    public OpenArticle Article => Weighed.Article;
}
