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
        var scores = new Dictionary<OpenArticle, double>(ReferenceEqualityComparer.Instance);
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
                scores[other] = scores.GetValueOrDefault(other) + (weight * weight);
            }
        }

        foreach (var run in article.Sketch.Hashes)
        {
            foreach (var other in open.Index.WithRun(run))
            {
                scores[other] = scores.GetValueOrDefault(other) + RunsFirst;
            }
        }

        return scores
            .OrderByDescending(pair => pair.Value)
            .ThenByDescending(pair => pair.Key.Number)
            .Take(LookedAt)
            .Select(pair => pair.Key);
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
