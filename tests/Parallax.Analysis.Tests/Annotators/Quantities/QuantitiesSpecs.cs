using System.Globalization;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Tests.Annotators.Times;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Annotators.Quantities;

public sealed class QuantitiesSpecs
{
    private static readonly IAnnotator[] Annotators =
    [
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new PublicationAnnotator(FixedClock.Today),
        new TimesAnnotator(),
        new SyntaxAnnotator(LanguageModel.Default),
        new QuantitiesAnnotator(),
    ];

    private static readonly Spec Spec = new Spec(Annotators).Show(
        "quantities",
        article => article.Get(Quantity.Key).Select(quantity => Show(article.Text, quantity))
    );

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Quantities");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    [Fact]
    public void Spans_ascend_without_overlap_and_intervals_are_in_order() =>
        AnnotatedText.ForAll(text =>
        {
            var position = 0;
            foreach (var quantity in AnnotatedText.Annotate(text, Annotators).Get(Quantity.Key))
            {
                if (quantity.Span.Start < position || quantity.Span.End > text.Length || quantity.Low > quantity.High)
                {
                    return false;
                }

                position = quantity.Span.End;
            }

            return true;
        });

    [Fact]
    public void No_quantity_overlaps_a_time() =>
        AnnotatedText.ForAll(text =>
        {
            var article = AnnotatedText.Annotate(text, Annotators);
            var times = article.Get(TimeExpression.Key);
            return article.Get(Quantity.Key).All(quantity => !times.Any(time => time.Span.Overlaps(quantity.Span)));
        });

    [Theory]
    [InlineData("1 ")]
    [InlineData("10 of ")]
    [InlineData("hundreds of ")]
    [InlineData("twenty one hundred ")]
    public void Long_texts_take_time_in_proportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        var article = AnnotatedText.Annotate(text, Annotators[..^1]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Annotators[^1].Annotate(article, CancellationToken.None);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Show(string text, Quantity quantity) =>
        $"{quantity.Span.In(text)} -> {Bound(quantity.Low)}..{Bound(quantity.High)} {quantity.Unit} {quantity.Of ?? "-"}{Show(quantity.Change)}";

    private static string Show(QuantityChange? change) =>
        change is null ? string.Empty : $", {change.Direction} {change.Role}".ToLowerInvariant();

    private static string Bound(double? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
