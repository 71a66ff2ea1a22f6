namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Finds the open articles most like a new one, and how like.</summary>
internal sealed class StoryCandidates(OpenArticles open, LikenessWeights weights)
{
    // The terms a new article is searched by, and how many of what they find are looked at in full.
    private const int SearchedTerms = 24;
    private const int LookedAt = 48;

    private double[] weightOf = [];

    /// <summary>The articles most like the new one, most like first; of equals the one that came first.</summary>
    public List<Candidate> For(OpenArticle article)
    {
        if (weightOf.Length < open.Terms.Capacity)
        {
            weightOf = new double[open.Terms.Capacity];
        }

        var length = 0.0;
        for (var i = 0; i < article.Keys.Length; i++)
        {
            var weight = Weight(article, i);
            weightOf[article.Keys[i]] = weight;
            length += weight * weight;
        }

        var found = Found(article)
            .Select(other => Compare(article, other, Math.Sqrt(length)))
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenBy(candidate => candidate.Article.Number)
            .ToList();
        foreach (var key in article.Keys)
        {
            weightOf[key] = 0;
        }

        return found;
    }

    private double Weight(OpenArticle article, int i) =>
        article.Weights[i] * Math.Pow(open.Terms.Rarity(article.Keys[i]), weights.Rarity);

    private IEnumerable<OpenArticle> Found(OpenArticle article)
    {
        var scores = new Dictionary<OpenArticle, double>(ReferenceEqualityComparer.Instance);
        foreach (var term in article.Indexed.OrderByDescending(term => weightOf[term]).Take(SearchedTerms))
        {
            foreach (var other in open.Index.WithTerm(term))
            {
                scores[other] = scores.GetValueOrDefault(other) + (weightOf[term] * weightOf[term]);
            }
        }

        foreach (var run in article.Sketch.Hashes)
        {
            foreach (var other in open.Index.WithRun(run))
            {
                // A common run of words outweighs any common word.
                scores[other] = scores.GetValueOrDefault(other) + 1000;
            }
        }

        return scores
            .OrderByDescending(pair => pair.Value)
            .ThenByDescending(pair => pair.Key.Number)
            .Take(LookedAt)
            .Select(pair => pair.Key);
    }

    private Candidate Compare(OpenArticle article, OpenArticle other, double length)
    {
        double product = 0,
            own = 0;
        for (var i = 0; i < other.Keys.Length; i++)
        {
            var weight = Weight(other, i);
            own += weight * weight;
            product += weight * weightOf[other.Keys[i]];
        }

        return new Candidate(
            other,
            own > 0 && length > 0 ? product / (length * Math.Sqrt(own)) : 0,
            article.Sketch.Shared(other.Sketch)
        );
    }
}

/// <summary>An open article that a new one may be of one story with.</summary>
/// <param name="Article">The article.</param>
/// <param name="Likeness">How like the new one it is, 0 to 1.</param>
/// <param name="Shared">Share of the shorter one's runs of words that stand in both.</param>
internal sealed record Candidate(OpenArticle Article, double Likeness, double Shared);
