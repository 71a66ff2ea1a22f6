namespace Parallax.Analysis.Tests.Comparisons;

public sealed class ArticleNamesTests
{
    // "Conwire has 19, Conwire 17": nobody could tell whose figure was whose.
    [Fact]
    public void Two_reports_of_one_agency_are_told_apart_in_explanations()
    {
        var explained = Compared
            .Of(
                "UPPER KESH, March 2 (Conwire) - The fire at the mill killed 19 workers on Monday, the police said.",
                "UPPER KESH, March 2 (Conwire) - The fire at the mill killed 17 workers on Monday, the police said."
            )
            .Statements.SelectMany(group => group.Differences)
            .Select(difference => difference.Explanation)
            .ToList();
        explained.ShouldContain(said => said.Contains("Conwire (A)") && said.Contains("Conwire (B)"));
    }
}
