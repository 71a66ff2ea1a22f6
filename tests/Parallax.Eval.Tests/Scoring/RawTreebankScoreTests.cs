using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public sealed class RawTreebankScoreTests
{
    private static readonly ConlluSentence Gold = new(
        ["# text = It can't."],
        [
            Word("It", "PRON", "2", "nsubj", true),
            Word("ca", "AUX", "0", "root", false),
            Word("n't", "PART", "2", "advmod", false),
            Word(".", "PUNCT", "2", "punct", false),
        ]
    );

    [Fact]
    public void Gold_against_itself_is_all_right()
    {
        var score = RawTreebankScore.Of([Gold], [Gold]);

        new[] { score.Words.F1, score.Sentences.F1, score.Upos.F1, score.Las.F1 }.ShouldAllBe(figure => figure == 1);
    }

    [Fact]
    public void A_word_cut_otherwise_costs_itself_and_those_that_hang_on_it()
    {
        var system = new ConlluSentence(
            [],
            [
                Word("It", "PRON", "2", "nsubj", true),
                Word("can't", "AUX", "0", "root", false),
                Word(".", "PUNCT", "2", "punct", false),
            ]
        );

        var score = RawTreebankScore.Of([Gold], [system]);

        score.Words.ShouldBe(new Ratios(2.0 / 3, 2.0 / 4));
        score.Sentences.F1.ShouldBe(1);
        score.Las.F1.ShouldBe(0);
    }

    [Fact]
    public void Other_characters_are_refused() =>
        Should.Throw<InvalidDataException>(() =>
            RawTreebankScore.Of([Gold], [new ConlluSentence([], [Word("It", "X", "0", "root", true)])])
        );

    private static ConlluWord Word(string form, string upos, string head, string relation, bool space) =>
        new(form, form, upos, "_", head, relation, space);
}
