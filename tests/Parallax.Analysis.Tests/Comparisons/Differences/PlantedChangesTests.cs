using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Differences;

/// <summary>One thing is changed in a sample, and the comparison with the sample as it was finds that and nothing else.</summary>
public sealed class PlantedChangesTests
{
    [Theory]
    [InlineData("corrant-mine/conwire.txt", "640 meters", "460 meters", DifferenceType.Number)]
    [InlineData("corrant-mine/conwire.txt", "Twenty-seven people", "Thirty-seven people", DifferenceType.Number)]
    [InlineData("corrant-mine/conwire.txt", "40,000 crowns", "14,000 crowns", DifferenceType.Number)]
    [InlineData("cormast-vote/pelpress.txt", "12 minutes", "19 minutes", DifferenceType.Number)]
    [InlineData("cormast-vote/pelpress.txt", "40 tons", "60 tons", DifferenceType.Number)]
    [InlineData("corrant-mine/conwire.txt", "since 2009", "since 2007", DifferenceType.Date)]
    [InlineData("cormast-vote/pelpress.txt", "December 11", "December 18", DifferenceType.Date)]
    [InlineData("cormast-vote/palisade.txt", "adopted in 1994", "adopted in 1991", DifferenceType.Date)]
    [InlineData("corrant-mine/conwire.txt", "family will receive", "family will not receive", DifferenceType.Polarity)]
    [InlineData("cormast-vote/palisade.txt", "he had not been shown", "he had been shown", DifferenceType.Polarity)]
    [InlineData("cormast-vote/palisade.txt", "It was not clear", "It was clear", DifferenceType.Polarity)]
    [InlineData(
        "cormast-vote/pelpress.txt",
        "President Emeric Thole thanked",
        "Interior Minister Goran Pelk thanked",
        DifferenceType.Agent
    )]
    [InlineData("corrant-mine/conwire.txt", "Methane may have", "Methane must have", DifferenceType.Certainty)]
    [InlineData("cormast-vote/pelpress.txt", "counted back in", "counted twice over", DifferenceType.Quotation)]
    [InlineData("cormast-vote/pelpress.txt", "at the usual hour", "at the ordinary hour", DifferenceType.Wording)]
    public void Is_found_and_nothing_else(string sample, string words, string others, DifferenceType type)
    {
        var text = Compared.Sample(sample);
        text.ShouldContain(words);
        var comparison = Compared.Of(text, text.Replace(words, others));
        comparison.Statements.SelectMany(group => group.Missing).ShouldBeEmpty();
        comparison
            .Statements.SelectMany(group => group.Differences)
            .Select(difference => $"{difference.Type}: {difference.Explanation}")
            .ShouldHaveSingleItem()
            .ShouldStartWith($"{type}: ");
    }

    [Theory]
    [InlineData(
        "corrant-mine/conwire.txt",
        "It supplies about a third of the coal used by the country's power stations."
    )]
    [InlineData("cormast-vote/pelpress.txt", "City services removed 40 tons of debris from the roadway overnight.")]
    public void A_sentence_left_out_is_missing(string sample, string sentence)
    {
        var text = Compared.Sample(sample);
        var comparison = Compared.Of(text, text.Replace(sentence, ""));
        var group = comparison.Statements.Where(group => group.Missing.Count > 0).ShouldHaveSingleItem();
        group.Missing.ShouldBe(["b"]);
        sentence.ShouldContain(group.Versions.ShouldHaveSingleItem().Text);
    }
}
