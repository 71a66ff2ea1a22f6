using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

/// <summary>Pronouns that lead to a name, counted over a text of ten words.</summary>
public sealed class MeantScoreTests
{
    private const string Text = "Voll left . She met Brandt ; he thanked her";

    [Fact]
    public void A_pronoun_is_right_where_its_entity_has_the_names_of_its_chain()
    {
        var score = Score(Entity("e1", "Voll", "She", "her"), Entity("e2", "Brandt", "he"));
        score.PronounRatios.ShouldBe(new Ratios(1, 1));
    }

    [Fact]
    public void Another_name_is_wrong_and_none_is_missed()
    {
        var score = Score(Entity("e1", "Voll", "She", "he"), Entity("e2", "Brandt"));
        score.PronounRatios.ShouldBe(new Ratios(0.5, 1 / 3.0));
    }

    [Fact]
    public void An_entity_that_the_gold_has_no_name_of_is_wrong_where_the_gold_has_one()
    {
        var score = Score(Entity("e1", "thanked", "She"), Entity("e2", "Brandt", "he"));
        score.PronounRatios.Precision.ShouldBe(0.5);
    }

    private static MeantScore Score(params Entity[] entities)
    {
        string[] forms = Text.Split(' ');
        string[] tags = ["PROPN", "VERB", "PUNCT", "PRON", "VERB", "PROPN", "PUNCT", "PRON", "VERB", "PRON"];
        var words = forms
            .Select((form, i) => (new ConlluWord(form, form, tags[i], "_", "0", "dep", true), SpanOf(form)))
            .ToList();
        CoreferenceMention Mention(int at, int chain) => new(at, at + 1, at, chain, "person");
        var gold = new CoreferenceGold(
            "d",
            forms,
            [0..forms.Length],
            [Mention(0, 0), Mention(3, 0), Mention(9, 0), Mention(5, 1), Mention(7, 1)]
        );
        var score = new MeantScore();
        score.Add(gold, words, new EntityIndex(entities), _ => { });
        return score;
    }

    private static TextSpan SpanOf(string word)
    {
        var start = $" {Text} ".IndexOf($" {word} ", StringComparison.Ordinal);
        return new TextSpan(start, start + word.Length);
    }

    private static Entity Entity(string id, string name, params string[] pronouns) =>
        new(
            id,
            EntityType.Person,
            name,
            null,
            null,
            [],
            [
                new Mention(SpanOf(name), MentionKind.Name),
                .. pronouns.Select(word => new Mention(SpanOf(word), MentionKind.Pronoun) { Basis = "" }),
            ]
        );
}
