using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class PairFeaturesTests
{
    private const string Left =
        "Seven soldiers were killed near Kesh on Tuesday, Anna Holt said. \"We will not leave the bridge,\" she said. The road to Kesh is open.";

    private const string Right =
        "Near Kesh five troops died. \"We shall not leave the bridge,\" Anna Holt said. On Monday the road was closed, killing trade in the town.";

    [Fact]
    public void Which_article_comes_first_does_not_matter()
    {
        var statements = StoryStatements.Of(Left, Right);
        var features = new PairFeatures(statements, new StoryTerms(statements));
        for (var a = 0; a < statements.Length; a++)
        {
            for (var b = 0; b < statements.Length; b++)
            {
                var (forth, back) = (features.Of(a, b), features.Of(b, a));
                forth.Zip(back).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
            }
        }
    }

    [Fact]
    public void Other_figures_other_days_and_one_speaker_are_seen()
    {
        var pair = Of(
            "Seven soldiers were killed on Tuesday, May 4, 2021, Anna Holt said.",
            "Five soldiers were killed on Monday, May 3, 2021, Anna Holt said."
        );
        pair[(int)PairFeature.OtherFigure].ShouldBe(1);
        pair[(int)PairFeature.Figure].ShouldBe(0);
        pair[(int)PairFeature.SameSpeaker].ShouldBe(1);
    }

    [Fact]
    public void A_vague_number_is_no_figure() =>
        Of("The minister spoke several times.", "The bell rang several times.")[(int)PairFeature.Figure].ShouldBe(0);

    [Fact]
    public void The_doer_of_a_passive_is_the_agent() =>
        Of("The guards closed the harbour.", "The harbour was closed by the guards.")[(int)PairFeature.Agent]
            .ShouldBe(1);

    private static double[] Of(string left, string right)
    {
        var statements = StoryStatements.Of(left, right);
        return new PairFeatures(statements, new StoryTerms(statements)).Of(0, statements.Length - 1);
    }
}
