using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Tests.Terminal;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two\n\n lines\t", "two lines")]
    [InlineData("\u001b]0;owned\u0007", "⟨U+001B⟩]0;owned⟨U+0007⟩")]
    [InlineData("a\u202Eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c")]
    [InlineData("\u009b31m", "⟨U+009B⟩31m")]
    [InlineData("del\u007f", "del⟨U+007F⟩")]
    [InlineData("[red]not markup[/]", "[red]not markup[/]")]
    [InlineData("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")]
    public void HiddenCharactersAreShown(string text, string shown) => OneLine.Of(text).ShouldBe(shown);

    [Theory]
    [InlineData("one two three four", 14, "one two [...]")]
    [InlineData("one two", 7, "one two")]
    [InlineData("abcdefghijklmnop", 10, "abcd [...]")]
    public void LongTextIsCutAtAWord(string text, int longest, string shown) =>
        OneLine.Of(text, longest).ShouldBe(shown);

    [Fact]
    public void NothingATerminalObeysIsLeftWhateverTheText() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text =>
                {
                    var line = OneLine.Of(text ?? string.Empty);
                    return line.EnumerateRunes()
                        .All(rune => !Rune.IsControl(rune) && rune.Value is not (>= 0x202A and <= 0x202E));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithReplay(20_201_014, 7).WithMaxTest(500));

    [Fact]
    public void AVeryLongLineIsCutAtOnce() => OneLine.Of(new string('a', 5_000_000), 80).Length.ShouldBeLessThan(90);
}
