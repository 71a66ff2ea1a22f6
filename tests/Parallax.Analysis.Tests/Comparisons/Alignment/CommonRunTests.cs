using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class CommonRunTests
{
    [Theory]
    [InlineData("we will open the road to Kesh in May", "We will open the road to Kesh, he said", true)]
    [InlineData("he said \"we will open the road to Kesh\"", "\"We will open the road - to Kesh\"", false)]
    [InlineData("he said \"we will open the road to Kesh\"", "\"'We will open the road to Kesh\"", true)]
    [InlineData("he would open the road to Kesh \"in May\"", "she would open the road to Kesh \"in June\"", false)]
    [InlineData("open the road", "open the road", false)]
    [InlineData("", "", false)]
    public void Six_equal_words_in_marks_in_a_row_are_one_utterance(string left, string right, bool one)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        CommonRun.IsUtterance(Numbered(left), Numbered(right)).ShouldBe(one);
        CommonRun.IsUtterance(Numbered(right), Numbered(left)).ShouldBe(one);

        int[] Numbered(string text) =>
            Array.ConvertAll(
                CommonRun.Marked(text),
                word => numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count
            );
    }

    [Fact]
    public void Long_texts_are_looked_at_to_a_limit() =>
        CommonRun.Marked(string.Join(' ', Enumerable.Repeat("a b c", 40_000))).Length.ShouldBe(400);
}
