using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class AgencyLinesTests
{
    [Theory]
    [InlineData("soldiers", "", true)]
    [InlineData("soldiers", "rebels", true)]
    [InlineData("soldiers", "the soldiers", false)]
    [InlineData("soldiers", "they", false)]
    [InlineData("which people", "", false)]
    [InlineData("he", "people", false)]
    public void A_row_shows_who_is_named_otherwise(string first, string second, bool shown) =>
        AgencyLines.Of([new AgencyRow("S1", [Use("a", first), Use("b", second)])]).Count.ShouldBe(shown ? 1 : 0);

    [Theory]
    [InlineData("which people", "not by name")]
    [InlineData("", "nobody named")]
    public void Who_is_not_named_is_said_in_words(string actor, string words)
    {
        AgencyLines.DoersOf(Use("a", actor)).ShouldBeEmpty();
        AgencyLines.Unnamed(Use("a", actor)).ShouldBe(words);
    }

    private static AgencyUse Use(string article, string actor) =>
        new(article, 0, 1, "x", actor.Length > 0 ? "active" : "agentless", actor.Length > 0 ? [actor] : []);
}
