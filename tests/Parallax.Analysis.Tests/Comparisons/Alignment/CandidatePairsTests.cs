using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class CandidatePairsTests
{
    [Fact]
    public void Statements_of_one_article_are_no_pair()
    {
        var statements = StoryStatements.Of(
            "The ferry left the harbour. The ferry sank off the harbour.",
            "A ferry sank."
        );
        Find(statements).ShouldAllBe(pair => statements[pair.A].View != statements[pair.B].View);
    }

    [Fact]
    public void Names_alone_propose_nothing() =>
        Find(StoryStatements.Of("Anna Holt sang in Paris.", "Anna Holt sold a house in Paris.")).ShouldBeEmpty();

    [Fact]
    public void Each_pair_is_given_once_and_their_number_is_bounded()
    {
        var told = string.Join(' ', Enumerable.Range(1, 80).Select(i => $"The ferry sank at pier {i}."));
        var statements = StoryStatements.Of(told, told, told);
        var pairs = Find(statements);
        pairs.Distinct().Count().ShouldBe(pairs.Count);
        // Five of each other article for each statement, from either side.
        pairs.Count.ShouldBeLessThanOrEqualTo(statements.Length * 10);
    }

    private static List<(int A, int B)> Find(Parallax.Analysis.Comparisons.StoryStatement[] statements) =>
        [.. new CandidatePairs(statements, new StoryTerms(statements)).Find(CancellationToken.None)];
}
