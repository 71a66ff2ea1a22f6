using Parallax.Analysis.Reports;

namespace Parallax.Eval.Expectations;

/// <summary>Everything a careful reader finds in and between the articles of one story, looked for in its report.</summary>
internal static class StoryCheck
{
    private static readonly IArticleCheck[] ArticleChecks =
    [
        new PartsCheck(),
        new ProvenanceCheck(),
        new QuotationsCheck(),
        new TimesCheck(),
        new NamesCheck(),
        new LabelsCheck(),
        new AgencyCheck(),
    ];

    private static readonly IComparisonCheck[] ComparisonChecks =
    [
        new PairsCheck(),
        new DifferencesCheck(),
        new OnlyCheck(),
    ];

    /// <summary>The findings, article by article, then between them.</summary>
    /// <exception cref="InvalidDataException">The report lacks an expected article.</exception>
    public static IReadOnlyList<Finding> Of(ExpectedStory expected, Report report)
    {
        var within =
            from pair in expected.Articles
            let article = Named(pair.Key, report)
            from check in ArticleChecks
            from finding in check.Check(pair.Value, article)
            select finding;
        var between = ComparisonChecks.SelectMany(check => check.Check(expected.Comparison, report));
        return [.. within, .. between];
    }

    private static ArticleReport Named(string file, Report report) =>
        report.Articles.FirstOrDefault(article => Path.GetFileName(article.Path) == file)
        ?? throw new InvalidDataException($"the report has no article '{file}'");
}
