using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("  two\n  lines ", 20, "two lines")]
    [InlineData("cut between words, not in them", 20, "cut between words…")]
    [InlineData("abcdefghijklmnop", 8, "abcdefgh…")]
    public void It_is_cut_between_words(string text, int length, string snippet) =>
        Snippet.Of(text, length).ShouldBe(snippet);

    [Fact]
    public void No_pair_of_surrogates_is_cut_in_two() => Snippet.Of("abc\U0001F600def", 4).ShouldBe("abc…");

    [Fact]
    public void A_cut_in_white_space_is_shown_too() => Snippet.Of("a" + new string(' ', 100) + "b", 10).ShouldBe("a…");
}
