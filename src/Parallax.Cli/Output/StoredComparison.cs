using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Output;

/// <summary>Articles of a store, compared with what the store knows of who holds which office.</summary>
internal static class StoredComparison
{
    /// <summary>The comparison; of one article, what is found in it.</summary>
    public static Report Of(IReadOnlyList<Article> articles, IOfficeFacts offices, CancellationToken cancellation) =>
        new NewsPipeline(TimeProvider.System, offices).Report(articles, cancellation);
}
