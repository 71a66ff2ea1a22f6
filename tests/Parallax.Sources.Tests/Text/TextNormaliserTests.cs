using FsCheck.Fluent;
using Parallax.Sources.Text;

namespace Parallax.Sources.Tests.Text;

public sealed class TextNormaliserTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\u2028b\u2029c\u0085d", "a\nb\nc\nd")]
    [InlineData("a\n\n\n \n\nb", "a\n\nb")]
    [InlineData("  a\t\u00A0 b \u202F\u3000 c  \n d ", "a b c\nd")]
    [InlineData("co\u00ADope\u200Brate\uFEFF", "cooperate")]
    [InlineData("a\0b\u0007c\u001Bd", "abcd")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("می\u200Cروم", "می\u200Cروم")]
    [InlineData("\U0001F469\u200D\U0001F467", "\U0001F469\u200D\U0001F467")]
    [InlineData(" \r\n \u200B\uFEFF ", "")]
    public void Brings_text_into_the_form_articles_promise(string raw, string expected) =>
        TextNormaliser.Normalise(raw).ShouldBe(expected);

    // Not as cases above: an attribute's strings are stored as UTF-8, which has no half characters.
    [Fact]
    public void Replaces_half_characters()
    {
        TextNormaliser.Normalise("x\uD800y").ShouldBe("x\uFFFDy");
        TextNormaliser.Normalise("x\uDC00").ShouldBe("x\uFFFD");
        TextNormaliser.Normalise("\uDC00\uD800").ShouldBe("\uFFFD\uFFFD");
    }

    // Reports have to show them: an override makes "100 killed" read backwards without changing a character of it.
    [Theory]
    [InlineData("\u202A\u202B\u202C\u202D\u202E")]
    [InlineData("\u2066\u2067\u2068\u2069")]
    public void Keeps_characters_that_override_direction(string controls) =>
        TextNormaliser.Normalise($"a{controls}b").ShouldBe($"a{controls}b");

    [Fact]
    public void Is_idempotent() =>
        Prop.ForAll(
                Texts.Any.ToArbitrary(),
                text =>
                {
                    var once = TextNormaliser.Normalise(text);
                    return TextNormaliser.Normalise(once) == once;
                }
            )
            .Check();

    [Fact]
    public void Leaves_no_character_it_promises_to_remove() =>
        Prop.ForAll(
                Texts.Any.ToArbitrary(),
                text =>
                {
                    var clean = TextNormaliser.Normalise(text);
                    return !clean.Contains("\n\n\n")
                        && !clean.Contains("  ")
                        && !clean.Contains(" \n")
                        && !clean.Contains("\n ")
                        && !clean.Any(c =>
                            (char.IsControl(c) && c != '\n') || (char.IsWhiteSpace(c) && c is not (' ' or '\n'))
                        )
                        && clean.Trim() == clean
                        && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)) == clean;
                }
            )
            .Check();
}
