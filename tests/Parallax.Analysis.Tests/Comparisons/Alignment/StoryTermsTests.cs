using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Collation;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class StoryTermsTests
{
    [Fact]
    public void A_rare_word_tells_more_than_a_common_one()
    {
        var terms = new StoryTerms(StoryStatements.Of("The water covered the harpoon.", "Snow fell."));
        Weight(terms, "harpoon").ShouldBeGreaterThan(Weight(terms, "water"));
    }

    [Fact]
    public void A_word_of_every_statement_tells_less()
    {
        const string Told = "The ferry left. The ferry sank. The ferry was raised. The harbour froze.";
        var terms = new StoryTerms(StoryStatements.Of(Told, Told));
        Weight(terms, "ferry").ShouldBeLessThan(0.7 * Weight(terms, "harbour"));
    }

    [Fact]
    public void The_commonest_word_stands_for_its_root_whatever_the_order()
    {
        string[] texts = ["The court annulled the vote.", "The annulment came late. The annulment was final."];
        var forth = new StoryTerms(StoryStatements.Of(texts));
        var back = new StoryTerms(StoryStatements.Of([.. texts.Reverse()]));
        var key = new Term(TermKind.Word, Kin.Of(Spelling.Of("annul")), "annul", Upos.Verb);
        forth[forth.Find(key)].Word.ShouldBe(back[back.Find(key)].Word);
        forth.Weight(forth.Find(key)).ShouldBe(back.Weight(back.Find(key)), 1e-12);
    }

    private static double Weight(StoryTerms terms, string word) =>
        terms.Weight(terms.Find(new Term(TermKind.Word, Kin.Of(Spelling.Of(word)), word, Upos.Noun)));
}
