using Parallax.Analysis.Reports;

namespace Parallax.Eval.Expectations;

/// <summary>Looks for one kind of thing that a careful reader finds in an article.</summary>
internal interface IArticleCheck
{
    /// <summary>One finding a thing expected, and one more for each that contradicts.</summary>
    IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article);
}

/// <summary>Looks for one kind of thing that a careful reader finds between articles.</summary>
internal interface IComparisonCheck
{
    /// <summary>One finding a thing expected.</summary>
    IEnumerable<Finding> Check(ExpectedComparison expected, Report report);
}
