using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public sealed class TreebankScoreTests
{
    [Fact]
    public void Subjects_and_clauses_count_with_head_and_label()
    {
        ConlluSentence gold = new(
            [],
            [Word("2", "nsubj:pass"), Word("0", "root"), Word("2", "ccomp"), Word("2", "obj")]
        );
        ConlluSentence given = new(
            [],
            [Word("2", "nsubj"), Word("0", "root"), Word("2", "parataxis"), Word("1", "nsubj")]
        );

        var score = TreebankScore.Of([gold], [given]);

        score.Subjects.ShouldBe(Ratios.Of(1, 2, 1));
        score.Clauses.ShouldBe(Ratios.Of(0, 1, 1));
        (score.Uas, score.Las).ShouldBe((0.75, 0.5));
    }

    private static ConlluWord Word(string head, string relation) =>
        new("a", "a", "NOUN", "NN", head, relation, true, "_");
}
