using FsCheck;
using FsCheck.Fluent;
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

    [Theory]
    [InlineData("short", 0, 5, 10, "short")]
    [InlineData("the beginning of a long line of words", 0, 3, 20, "the beginning of a…")]
    [InlineData("a long line of words and then twelve of them", 30, 36, 20, "…then twelve of them")]
    public void The_words_that_matter_are_in_it(string text, int start, int end, int length, string snippet) =>
        Snippet.Around(text, start, end, length).ShouldBe(snippet);

    [Fact]
    public void Around_any_words_it_is_of_the_text_and_not_long() =>
        Prop.ForAll(
                Gen.Elements("one", "two", "three", "fourteen", "a", "longer-than-most").NonEmptyListOf().ToArbitrary(),
                words =>
                {
                    var text = string.Join(' ', words);
                    var at = text.Length / 2;
                    var snippet = Snippet.Around(text, at, Math.Min(text.Length, at + 3), 24);
                    return snippet.Length <= 27 && text.Contains(snippet.Trim('…'), StringComparison.Ordinal);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(3, 5));
}
