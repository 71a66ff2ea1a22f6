using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class StemsTests
{
    [Theory]
    [InlineData("disagree", "agreement")]
    [InlineData("unacceptable", "acceptable")]
    [InlineData("withdrawal", "withdraw")]
    [InlineData("cooperation", "cooperate")]
    public void Words_of_one_family_meet(string left, string right) => Stems.Of(left).ShouldBe(Stems.Of(right));

    [Theory]
    [InlineData("minister", "mine")]
    [InlineData("mine", "mind")]
    [InlineData("council", "count")]
    public void Words_of_two_do_not(string left, string right) => Stems.Of(left).ShouldNotBe(Stems.Of(right));

    [Theory]
    [InlineData("disagree", true)]
    [InlineData("unacceptable", true)]
    [InlineData("agree", false)]
    [InlineData("union", false)]
    public void Some_words_deny_their_root(string word, bool denies) => Stems.IsNegative(word).ShouldBe(denies);

    [Theory]
    [InlineData("wounded", "injured")]
    [InlineData("die", "kill")]
    public void Kin_meet_in_one_term(string left, string right) => Kin.Of(left).ShouldBe(Kin.Of(right));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("un")]
    [InlineData("ss")]
    public void The_shortest_words_have_a_root(string word) => Stems.Of(word).ShouldBe(word);
}
