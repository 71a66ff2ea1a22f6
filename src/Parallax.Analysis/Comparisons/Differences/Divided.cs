using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>One sentence that two articles' statements divide in different places.</summary>
internal static class Divided
{
    /// <summary>Whether the statements of each side, put together in their order, have the same words.</summary>
    public static bool IsSame(List<StoryStatement> left, List<StoryStatement> right) =>
        left.Count != right.Count && WordCollation.Of(Words(left), Words(right)).Columns.All(column => column.Agrees);

    private static string Words(List<StoryStatement> statements) =>
        string.Join(' ', statements.OrderBy(statement => statement.Span).Select(statement => statement.Text));
}
