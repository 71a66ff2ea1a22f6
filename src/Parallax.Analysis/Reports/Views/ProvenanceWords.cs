namespace Parallax.Analysis.Reports.Views;

/// <summary>Who published, wrote and relayed an article, and when, as far as anything says so.</summary>
public static class ProvenanceWords
{
    /// <summary>Short phrases: "outlet not named", "relayed by TURKISH press", "words of TASS", "14 Oct 2020".</summary>
    public static IEnumerable<string> Of(ArticleReport article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Outlet is null)
        {
            yield return "outlet not named";
        }

        if (article.Relay is not null)
        {
            yield return $"relayed by {article.Relay.Name}";
        }

        if (article.Origin is not null && article.Origin.Name != article.Outlet?.Name)
        {
            yield return $"words of {article.Origin.Name}";
        }

        yield return article.Published is null ? "no date of publication" : DateWords.Of(article.Published.Value);
    }
}
