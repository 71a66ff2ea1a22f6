using Parallax.Core;
using Parallax.Eval.Sets;

namespace Parallax.Eval.Tests.Sets;

public sealed class PolnearSpansTests
{
    [Theory]
    [InlineData("“We go,” he said", "We go", "“We go,”")]
    [InlineData("\"We go,\" he said", "We go,", "\"We go,\"")]
    [InlineData("“We go. And stay.”", "We go", "“We go")]
    [InlineData("He said we go.", "we go", "we go")]
    public void Marks_around_a_direct_quotation_are_taken_in(string text, string content, string marked) =>
        PolnearSpans.InMarks(Span(text, content), text).In(text).ShouldBe(marked);

    [Theory]
    [InlineData("He said that we go.", "we go", "that we go")]
    [InlineData("He said we go.", "we go", "we go")]
    [InlineData("At what we go for", "we go", "we go")]
    [InlineData("Xthat we go", "we go", "we go")]
    [InlineData("that we go", "we go", "that we go")]
    public void The_conjunction_before_an_indirect_quotation_is_taken_in(string text, string content, string with) =>
        PolnearSpans.WithThat(Span(text, content), text).In(text).ShouldBe(with);

    private static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
