using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

/// <summary>Which mentions are names: of invented people and real countries, in the labels of NewsWCL50.</summary>
public sealed class WordingNamesTests
{
    [Theory]
    [InlineData("0_NOR_Voll_ACTOR", "Kari Voll", "Kari Voll")]
    [InlineData("0_NOR_Voll_ACTOR", "Mrs. Voll", "Voll")]
    [InlineData("0_NOR_Voll_ACTOR", "the Norwegian Prime Minister Kari Voll of the Centre", "Kari Voll")]
    [InlineData("0_NOR_Voll_ACTOR", "Kari", "Kari")]
    [InlineData("0_NOR_Voll_ACTOR", "the Voll government", null)]
    [InlineData("0_NOR_Voll_ACTOR", "the Prime Minister", null)]
    [InlineData("0_NOR_Voll_ACTOR", "Nils Brandt", null)]
    [InlineData("0_NOR_COUNTRY", "Norway", "Norway")]
    [InlineData("0_NOR_COUNTRY", "Norway's", "Norway")]
    [InlineData("0_NOR_COUNTRY", "Oslo", null)]
    [InlineData("0_NOR_COUNTRY", "Norwegian officials", null)]
    [InlineData("0_NOR_COUNTRY", "Sweden", null)]
    [InlineData("0_PRK_COUNTRY", "the North", "North")]
    [InlineData("0_NOR_Supporters_GROUP", "Kari Voll", null)]
    public void A_mention_is_a_name(string chain, string words, string? name)
    {
        const string Known = "Kari Voll. ";
        var text = Known + words;
        var article = new WordingGold("a", "Herald", "s", text, []);
        var found = WordingNames
            .Of(chain, [(article, new TextSpan(0, 9)), (article, new TextSpan(Known.Length, text.Length))])
            .Select(pair => pair.Name)
            .LastOrDefault(span => span.Start >= Known.Length);
        (found.IsEmpty ? null : found.In(text)).ShouldBe(name);
    }

    [Fact]
    public void Pairs_of_names_are_counted_across_articles()
    {
        var score = new SharedNameScore();
        score.Add(
            [
                new("a", "X", "E1", "x"),
                new("a", "X", null, "x"),
                new("b", "X", "E1", "x"),
                new("b", "Y", "E1", "y"),
                new("c", "Y", "E2", "y"),
            ],
            _ => { }
        );
        // X: two pairs, one right; Y: one pair, wrong; E1 is X in a and Y in b.
        score.Pairs.ShouldBe(3);
        score.Right.ShouldBe(1);
        score.Wrong.ShouldBe(1);
        score.MeanShare.ShouldBe(0.25);
    }
}
