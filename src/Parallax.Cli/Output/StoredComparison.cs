using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Output;

/// <summary>Articles of a store, compared with what the store knows of who holds which office.</summary>
internal static class StoredComparison
{
    /// <summary>The comparison; of one article, what is found in it.</summary>
    public static Report Of(IReadOnlyList<Article> articles, IOfficeFacts offices, CancellationToken cancellation)
    {
        var pipeline = new NewsPipeline(TimeProvider.System, offices);
        return articles.Count > 1
            ? pipeline.Compare(articles, cancellation)
            : ReportBuilder.Read(articles.Select(article => pipeline.Read(article, cancellation)));
    }
}
