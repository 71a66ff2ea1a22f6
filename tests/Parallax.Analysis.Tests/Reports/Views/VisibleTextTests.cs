using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u0007')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u200B')]
    [InlineData('\uFEFF')]
    public void A_hidden_character_is_shown_by_its_code(char hidden)
    {
        var plain = VisibleText.Plain($"a{hidden}b");
        plain.ShouldBe($"a⟨U+{(int)hidden:X4}⟩b");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("lines\nand\ttabs")]
    [InlineData("עברית, فارسی‌ها, 한국어, 🇺🇳👩‍🚒")]
    public void What_can_be_seen_stays(string text) => VisibleText.Plain(text).ShouldBe(text);

    [Fact]
    public void The_runs_are_the_whole_text()
    {
        const string text = "\u202Ea\u202Cb\u0000";
        string.Concat(VisibleText.Runs(text).Select(run => run.Text)).ShouldBe(text);
    }
}
