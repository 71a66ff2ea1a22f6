using System.Diagnostics;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Parts;

public sealed class PartsProperties
{
    [Fact]
    public void Every_character_that_is_not_white_space_is_in_exactly_one_part() =>
        AnnotatedText.ForAll(text => Covers(text, Parts(text)));

    [Fact]
    public void A_repeat_names_an_earlier_part() =>
        AnnotatedText.ForAll(text =>
        {
            var parts = Parts(text);
            return parts
                .Select(
                    (part, index) => part.Repeats is not { } first || (first < index && parts[first].Repeats is null)
                )
                .All(holds => holds);
        });

    [Fact]
    public void Datelines_and_provenance_lie_in_the_text() =>
        AnnotatedText.ForAll(text =>
        {
            var article = Annotate(text);
            return article.Get(Dateline.Key).All(dateline => dateline.Span.End <= text.Length)
                && article.Get(Provenance.Key) is not null;
        });

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(80)]
    public void Wrapping_at_a_width_changes_no_part(int width)
    {
        string[] passages =
        [
            "Bridge over the Sava closed for repairs until the middle of May, the ministry of roads says",
            "LOM, April 3 (AP) - The bridge over the Sava was closed on Monday for repairs that will take until the "
                + "middle of May, the ministry of roads said in a statement to the local papers and radio stations.",
            "Traffic is led over the old bridge at Prut, which is twelve kilometres downstream. It was built in 1961.",
            "Nobody was hurt when part of the railing fell into the river on Sunday night, the police said.",
        ];
        var plain = Parts(string.Join("\n\n", passages)).Select(part => part.Kind);
        var wrapped = Parts(string.Join("\n\n", passages.Select(passage => Wrap(passage, width))));
        wrapped.Select(part => part.Kind).ShouldBe(plain);
    }

    [Fact]
    public void A_part_that_the_markup_states_keeps_its_kind()
    {
        const string Text = "Menu\nBridge closed\nFor repairs\nThe bridge was closed on Monday.\nLom. Photo: Ann Field";
        var article = AnnotatedText.Article(Text) with
        {
            Blocks =
            [
                new MarkedBlock(new TextSpan(5, 18), PartKind.Headline),
                new MarkedBlock(new TextSpan(19, 30), PartKind.Standfirst),
                new MarkedBlock(new TextSpan(31, 63), PartKind.Paragraph),
                new MarkedBlock(new TextSpan(64, 85), PartKind.Caption),
            ],
        };
        new AnnotationPipeline([new PartsAnnotator()])
            .Annotate(article, CancellationToken.None)
            .Get(Part.Key)
            .Select(part => part.Kind)
            .ShouldBe([
                PartKind.Furniture,
                PartKind.Headline,
                PartKind.Standfirst,
                PartKind.Paragraph,
                PartKind.Caption,
                PartKind.Credit,
            ]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("( ")]
    [InlineData("MOSCOW, ")]
    [InlineData("photo: Aa ")]
    [InlineData("©")]
    [InlineData("a\n")]
    [InlineData("The same line of more than thirty letters stands here.\n")]
    public void Long_texts_take_time_in_proportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Covers(text, Parts(text)).ShouldBeTrue();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static AnnotatedArticle Annotate(string text) =>
        AnnotatedText.Annotate(text, new PartsAnnotator(), new DatelinesAnnotator(), new ProvenanceAnnotator());

    private static IReadOnlyList<Part> Parts(string text) => Annotate(text).Get(Part.Key);

    private static bool Covers(string text, IReadOnlyList<Part> parts)
    {
        var position = 0;
        foreach (var span in parts.Select(part => part.Span))
        {
            if (span.IsEmpty || span.Start < position || !text.AsSpan(position, span.Start - position).IsWhiteSpace())
            {
                return false;
            }

            position = span.End;
        }

        return text.AsSpan(position).IsWhiteSpace();
    }

    private static string Wrap(string passage, int width)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in passage.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
        }

        return string.Join('\n', lines);
    }
}
