using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Quotations;

public sealed class QuotationsProperties
{
    [Fact]
    public void Content_is_one_level_inside_the_prose_and_cue_and_source_stand_outside_it() =>
        AnnotatedText.ForAll(text =>
        {
            var article = Reading.Of(text);
            var prose = article.Get(Part.Key).Where(part => part.IsProse).ToList();
            var pieces = article.Get(Quotation.Key).SelectMany(quotation => quotation.Content).ToList();
            return pieces.TrueForAll(piece => !piece.IsEmpty && prose.Exists(part => part.Span.Contains(piece)))
                && pieces.TrueForAll(piece => pieces.Count(other => other.Overlaps(piece)) == 1)
                && article
                    .Get(Quotation.Key)
                    .All(quotation =>
                        quotation.Content.All(piece =>
                            quotation.Cue?.Overlaps(piece) != true && quotation.Source?.Span.Overlaps(piece) != true
                            || quotation.Cue is null
                        )
                    );
        });

    [Theory]
    [InlineData("He said \"yes\" twice.", "yes")]
    [InlineData("He said “yes” twice.", "yes")]
    [InlineData("He said „yes“ twice.", "yes")]
    [InlineData("He said «yes» twice.", "yes")]
    [InlineData("He said ‘no’ twice.", "no")]
    [InlineData("A 6\" pipe and a 12\" pipe.", "")]
    [InlineData("In the ‘90s it was the miners’ town.", "")]
    [InlineData("“He said ‘no’ twice.”", "He said ‘no’ twice.")]
    [InlineData("“One. Two", "One. Two")]
    [InlineData("One” two “three", "three")]
    [InlineData("“”", "")]
    public void Marks_pair(string text, string inner) =>
        string.Join(
                '|',
                QuoteMarks.Find(text, [new TextSpan(0, text.Length)]).Select(stretch => stretch.Inner.In(text))
            )
            .ShouldBe(inner);

    [Fact]
    public void A_paragraph_left_open_goes_on_in_the_next_only_behind_a_mark()
    {
        const string text = "“One.\n“Two.”\nThree.";
        var parts = new[] { new TextSpan(0, 5), new TextSpan(6, 12), new TextSpan(13, 19) };
        var stretches = QuoteMarks.Find(text, parts);
        stretches
            .Select(stretch => (stretch.Inner.In(text), stretch.Closed, stretch.Continues))
            .ShouldBe([("One.", false, false), ("Two.", true, true)]);
    }
}
