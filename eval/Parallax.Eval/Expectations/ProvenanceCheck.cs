using Parallax.Analysis.Reports;

namespace Parallax.Eval.Expectations;

/// <summary>Headline, dateline, outlet, relay and day of publication; where nothing stands, nothing may be given.</summary>
internal sealed class ProvenanceCheck : IArticleCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article)
    {
        yield return Compared("headline", article, expected.Headline, article.Headline?.Text);
        foreach (var finding in Dateline(expected.Dateline, article))
        {
            yield return finding;
        }

        yield return Compared("outlet", article, expected.Outlet, article.Outlet?.Name);
        yield return Relay(expected.RelayedBy, article);
        yield return Compared("published", article, expected.Published, article.Published?.Value);
        if (Contradicts(expected.Outlet, article.Outlet?.Name))
        {
            yield return Invented(article, $"outlet {article.Outlet?.Name}");
        }

        if (Contradicts(expected.Published, article.Published?.Value))
        {
            yield return Invented(article, $"published {article.Published?.Value}");
        }
    }

    private static IEnumerable<Finding> Dateline(ExpectedDateline? expected, ArticleReport article)
    {
        yield return Compared("dateline", article, expected?.Text, article.Dateline?.Text);
        if (expected is not null)
        {
            yield return Compared("dateline", article, expected.Place, article.Dateline?.Place, "place ");
            yield return Compared("dateline", article, expected.Agency, article.Dateline?.Agency, "agency ");
        }
    }

    // Who passed it on stands in the reader's words, so that only whether anybody did is compared.
    private static Finding Relay(string? expected, ArticleReport article) =>
        new(
            "relay",
            article.Id,
            expected is null ? "none" : Brief.Of(expected),
            (expected is null) == (article.Relay is null) ? null
                : article.Relay is null ? "none given"
                : $"given {article.Relay.Name} ({article.Relay.Basis})"
        );

    private static Finding Compared(
        string measure,
        ArticleReport article,
        string? expected,
        string? given,
        string of = ""
    ) =>
        new(
            measure,
            article.Id,
            of + (expected is null ? "none" : Brief.Of(expected)),
            (expected is null && given is null) || Words.Same(expected, given) ? null : $"given {given ?? "none"}"
        );

    // A day whose year is left open contradicts nothing.
    private static bool Contradicts(string? expected, string? given) =>
        given is not null && !given.StartsWith("XXXX", StringComparison.Ordinal) && !Words.Same(expected, given);

    private static Finding Invented(ArticleReport article, string item) =>
        new(Finding.Invented, article.Id, item, null);
}
