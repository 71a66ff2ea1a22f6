using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class CommonRunTests
{
    [Theory]
    [InlineData("we will open the road to Kesh in May", "We will open the road to Kesh, he said", true)]
    [InlineData("he said we will open the road to Kesh", "we will open the road to Kesh", true)]
    [InlineData("we will open the road to Lom", "we will open the road to Kesh", false)]
    [InlineData("open the road", "open the road", false)]
    [InlineData("", "", false)]
    public void Seven_equal_words_in_a_row_are_one_utterance(string left, string right, bool one)
    {
        CommonRun.IsUtterance(left, right).ShouldBe(one);
        CommonRun.IsUtterance(right, left).ShouldBe(one);
    }

    [Fact]
    public void Long_texts_are_looked_at_to_a_limit() =>
        CommonRun
            .IsUtterance(
                string.Join(' ', Enumerable.Repeat("a b c", 40_000)),
                string.Join(' ', Enumerable.Repeat("d", 100_000))
            )
            .ShouldBeFalse();
}
