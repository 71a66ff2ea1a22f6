using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Sources.Text;

namespace Parallax.Eval.Tests.Rows;

public sealed class OffsetMapTests
{
    [Theory]
    [InlineData("plain", "plain", 0, 5, "plain")]
    [InlineData("two  spaces", "spaces", 4, 10, "spaces")]
    [InlineData("  edge \r\n\r\n\r\n next", "next", 6, 10, "next")]
    [InlineData("soft\u00ADhyphen here", "softhyphen", 0, 10, "soft\u00ADhyphen")]
    [InlineData("a\u00a0b\tc", "a b c", 0, 5, "a\u00a0b\tc")]
    [InlineData("\uFEFFtop", "top", 0, 3, "top")]
    public void Spans_of_normalised_text_lead_back(string text, string words, int start, int end, string original)
    {
        var normalised = TextNormaliser.Normalise(text);
        var span = new TextSpan(start, end);
        span.In(normalised).ShouldBe(words);

        OffsetMap.Between(text, normalised).ToOriginal(span).In(text).ShouldBe(original);
    }

    [Fact]
    public void Every_visible_character_leads_back_to_itself()
    {
        var letters = Gen.Elements("ab c\t\n\r\u00a0\u00ad\u200b\u2019\"é\u2028".ToCharArray());
        var texts = Gen.ArrayOf(letters).Select(characters => new string(characters)).ToArbitrary();

        Prop.ForAll(
                texts,
                text =>
                {
                    var normalised = TextNormaliser.Normalise(text);
                    var map = OffsetMap.Between(text, normalised);
                    return Enumerable
                        .Range(0, normalised.Length)
                        .All(i =>
                            char.IsWhiteSpace(normalised[i])
                            || text[map.ToOriginal(new TextSpan(i, i + 1)).Start] == normalised[i]
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 17));
    }

    [Fact]
    public void A_text_that_was_not_made_from_the_other_is_refused() =>
        Should.Throw<InvalidDataException>(() => OffsetMap.Between("left", "right"));

    [Fact]
    public void Rows_are_read_as_the_product_reads_files()
    {
        var row = RowText.Of(new NewsRow("r1", "One.\r\n\r\n\r\n  Two.", "2020-10-14"));

        row.Article.Text.ShouldBe("One.\n\nTwo.");
        row.Article.Published!.Value.ShouldBe(new DateOnly(2020, 10, 14));
        row.ToRow(new TextSpan(6, 10)).ShouldBe(new TextSpan(12, 16));
    }
}
