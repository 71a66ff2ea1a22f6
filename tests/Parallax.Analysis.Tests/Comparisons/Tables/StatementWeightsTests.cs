using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Tables;

public sealed class StatementWeightsTests
{
    private const string News =
        "Flood at Upper Kesh\n\nUPPER KESH, March 3, 2020 - The river rose over the dam on Tuesday. Three people drowned.\n\n";

    [Theory]
    [InlineData("The dam was built in 1961.", "in 1961")]
    [InlineData("The valley has long been poor.", "has long")]
    [InlineData("Farmers left the valley decades ago.", "decades ago")]
    public void What_was_before_the_story_is_background(string sentence, string words)
    {
        var group = Find(News + sentence, sentence);
        group.Background.ShouldBeTrue();
        words.ShouldContain(group.BackgroundWords!.Text);
    }

    [Theory]
    [InlineData("The dam broke on March 2, 2020.")]
    [InlineData("“The valley has long been poor,” Anna Holt said.")]
    [InlineData("The mayor fled.")]
    public void News_is_not(string sentence) => Find(News + sentence, sentence).Background.ShouldBeFalse();

    [Fact]
    public void The_lead_outweighs_a_detail_further_down()
    {
        var far = string.Concat(Enumerable.Repeat("The road was wet and nobody was about that day. ", 20));
        var comparison = Compared.Of(News + far + "A dog barked.", "Nothing was heard.");
        var lead = comparison.Statements.First(group => group.Versions[0].Text.Contains("rose over"));
        var detail = comparison.Statements.First(group => group.Versions[0].Text.Contains("barked"));
        lead.Weight.ShouldBeGreaterThan(detail.Weight);
        lead.Why!.ShouldContain(ground => ground.Kind == "headline");
    }

    private static StatementGroup Find(string text, string sentence)
    {
        var words = sentence.Split(' ')[1];
        return Compared
            .Of(text, "Nothing was heard of it in Norva.")
            .Statements.Last(group => group.Versions[0].Text.Contains(words, StringComparison.Ordinal));
    }
}
