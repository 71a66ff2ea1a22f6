using System.Diagnostics;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Times;

public sealed class TimesProperties
{
    [Fact]
    public void Spans_ascend_without_overlap_inside_the_text() =>
        AnnotatedText.ForAll(text =>
        {
            var position = 0;
            foreach (var span in Times(text).Select(time => time.Span))
            {
                if (span.IsEmpty || span.Start < position || span.End > text.Length)
                {
                    return false;
                }

                position = span.End;
            }

            return true;
        });

    [Fact]
    public void A_value_is_never_empty() =>
        AnnotatedText.ForAll(text => Times(text).All(time => time.Value.Length >= 2));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Wrapping_changes_no_value(int width)
    {
        const string Text =
            "LOM, Oct. 14, 2020 (AP) - The bridge was closed on Monday for repairs, and will open on Friday morning, the "
            + "ministry of roads said. It was built in the summer of 1961 and has been closed every year since October 3, "
            + "1998, when part of the railing fell into the river for the third time in two decades.";
        var wrapped = string.Join(
            '\n',
            Text.Split(' ').Aggregate(new List<string> { "" }, (lines, word) => Add(lines, word, width))
        );
        Times(wrapped).Select(time => time.Value).ShouldBe(Times(Text).Select(time => time.Value));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("Oct. ")]
    [InlineData("\"")]
    [InlineData("on Monday ")]
    [InlineData("twenty one hundred ")]
    [InlineData("99999999999999 years later ")]
    public void Long_texts_take_time_in_proportion(string piece)
    {
        var clock = Stopwatch.StartNew();
        _ = Times(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static IReadOnlyList<TimeExpression> Times(string text) =>
        AnnotatedText
            .Annotate(
                text,
                new PartsAnnotator(),
                new DatelinesAnnotator(),
                new PublicationAnnotator(FixedClock.Today),
                new TimesAnnotator()
            )
            .Get(TimeExpression.Key);

    private static List<string> Add(List<string> lines, string word, int width)
    {
        if (lines[^1].Length + 1 + word.Length > width)
        {
            lines.Add(word);
        }
        else
        {
            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }
}
