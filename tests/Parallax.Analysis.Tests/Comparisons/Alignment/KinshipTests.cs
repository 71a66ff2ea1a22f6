using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class KinshipTests
{
    [Theory]
    [InlineData("buy", Upos.Verb, "purchase", Upos.Verb, true)]
    [InlineData("negotiate", Upos.Verb, "negotiation", Upos.Noun, true)]
    [InlineData("brochure", Upos.Noun, "booklet", Upos.Noun, true)]
    [InlineData("harbour", Upos.Noun, "election", Upos.Noun, false)]
    public void Words_that_may_stand_for_each_other_are_near(string a, Upos part, string b, Upos other, bool near)
    {
        var kin = Kinship.Of([Word(a, part), Word(b, other)]);
        kin[0].Any(kindred => kindred.Word == 1).ShouldBe(near);
        kin[1].Any(kindred => kindred.Word == 0).ShouldBe(near);
    }

    [Fact]
    public void A_synonym_is_told_from_a_word_of_the_same_kind()
    {
        var kin = Kinship.Of([Word("purchase", Upos.Verb), Word("buy", Upos.Verb), Word("sell", Upos.Verb)]);
        kin[0].Single(kindred => kindred.Word == 1).IsSynonym.ShouldBeTrue();
        kin[0].Where(kindred => kindred.Word == 2).ShouldAllBe(kindred => !kindred.IsSynonym);
    }

    [Fact]
    public void Names_have_no_kin()
    {
        var kin = Kinship.Of([Word("Paris", Upos.PropN), Word("london", Upos.PropN)]);
        kin.ShouldAllBe(found => found.Length == 0);
    }

    private static Term Word(string word, Upos part) => new(TermKind.Word, word, word, part);
}
