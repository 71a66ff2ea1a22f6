using System.Text;
using FsCheck.Fluent;
using Parallax.Sources.Text;

namespace Parallax.Sources.Tests.Text;

public sealed class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string> Samples { get; } = Cases();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Finds_the_encoding_by_its_letters(string encoding, string language, string text)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);

        var decoded = TextDecoder.Decode(bytes, markup: false).ShouldNotBeNull();

        decoded.Text.ShouldBe(text, $"{language} in {encoding}, read as {decoded.Encoding}");
    }

    // A page is mostly ASCII whatever its language; tags must not count for a language of ASCII letters.
    [Theory]
    [MemberData(nameof(Samples))]
    public void Finds_the_encoding_between_tags(string encoding, string language, string text)
    {
        var page =
            $"<html><body>{string.Concat(Enumerable.Repeat("<div class=\"wrapper column\"><a href=\"/path/to\">", 200))}<p>{text}</p>";
        var bytes = Encoding.GetEncoding(encoding).GetBytes(page);

        var decoded = TextDecoder.Decode(bytes, markup: true).ShouldNotBeNull();

        decoded.Text.ShouldBe(page, $"{language} in {encoding}, read as {decoded.Encoding}");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Believes_the_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode(
            [.. encoding.GetPreamble(), .. encoding.GetBytes("Мост – bridge")],
            markup: false
        );
        decoded.ShouldNotBeNull().Text.ShouldBe("Мост – bridge");
        decoded.Basis.ShouldBe("byte order mark");
    }

    [Theory]
    [InlineData("utf-16", "The minister said on Monday that the bridge was open.")]
    [InlineData("utf-16BE", "The minister said on Monday that the bridge was open.")]
    [InlineData("utf-16", "Министр сказал в понедельник, что мост открыт для всех.")]
    [InlineData("utf-16BE", "Министр сказал в понедельник, что мост открыт для всех.")]
    public void Knows_utf_16_by_its_zero_bytes(string encoding, string text) =>
        TextDecoder
            .Decode(Encoding.GetEncoding(encoding).GetBytes(text), markup: false)
            .ShouldNotBeNull()
            .Text.ShouldBe(text);

    [Theory]
    [InlineData("<meta charset=windows-1250>")]
    [InlineData("<META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\">")]
    [InlineData("<?xml version=\"1.0\" encoding='windows-1250'?>")]
    public void Believes_what_the_page_declares(string declaration)
    {
        var page = $"{declaration}<p>ž";
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("windows-1250").GetBytes(page), markup: true);
        decoded.ShouldNotBeNull().Text.ShouldBe(page);
        decoded.Basis.ShouldBe("declared");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("no-such-charset")]
    [InlineData("utf-7")]
    public void Is_not_fooled_by_a_page_that_declares_another_charset_than_utf_8(string lie)
    {
        var page = $"<meta charset=\"{lie}\"><p>Überraschung in Łódź – “naïve”";
        TextDecoder.Decode(Encoding.UTF8.GetBytes(page), markup: true).ShouldNotBeNull().Text.ShouldBe(page);
    }

    [Fact]
    public void Is_not_fooled_by_a_page_that_lies_about_utf_8()
    {
        var page = "<meta charset=utf-8><p>" + Alphabets.French;
        TextDecoder
            .Decode(Encoding.GetEncoding("windows-1252").GetBytes(page), markup: true)
            .ShouldNotBeNull()
            .Text.ShouldBe(page);
    }

    [Theory]
    [InlineData("windows-1251", "iso-8859-1")]
    [InlineData("windows-1251", "koi8-r")]
    [InlineData("windows-1251", "windows-1251")]
    public void Believes_a_single_byte_charset_unless_its_letters_speak_against_it(string written, string declared)
    {
        var page = $"<meta charset={declared}><p>" + Alphabets.Russian;
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(written).GetBytes(page), markup: true).ShouldNotBeNull();
        (decoded.Text == page).ShouldBe(
            declared != "koi8-r",
            "KOI8-R is not among the encodings that are guessed, so it is believed"
        );
    }

    [Fact]
    public void Reads_utf_8_with_a_broken_letter()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Alphabets.Russian), 0xD0];
        TextDecoder.Decode(bytes, markup: false).ShouldNotBeNull().Text.ShouldBe(Alphabets.Russian + "\uFFFD");
    }

    [Fact]
    public void Gives_up_on_bytes_that_are_no_text() =>
        TextDecoder.Decode([.. Enumerable.Range(0, 256).Select(b => (byte)b)], markup: false).ShouldBeNull();

    [Fact]
    public void Reads_back_whatever_was_written_as_utf_8() =>
        Prop.ForAll(
                Texts.Any.Select(t => TextNormaliser.Normalise(t)).ToArbitrary(),
                text => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), markup: false)?.Text == text
            )
            .Check();

    private static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (encodings, texts) in Alphabets.ByEncoding)
        {
            foreach (var encoding in encodings)
            {
                foreach (var (language, text) in texts)
                {
                    cases.Add(encoding, language, text);
                }
            }
        }

        return cases;
    }
}
