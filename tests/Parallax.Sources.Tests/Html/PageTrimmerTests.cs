using FsCheck.Fluent;
using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

/// <summary>What is left out before a tree is built would not have been read from it.</summary>
public sealed class PageTrimmerTests
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "words ",
        "<b>",
        "</b>",
        "<script>",
        "</script>",
        "<script type=application/ld+json>",
        "</scripts>",
        "<style>",
        "</style>",
        "<svg>",
        "<svg/>",
        "</svg>",
        "<path d=x />",
        "<g>",
        "<title>",
        "</title>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "->",
        "<textarea>",
        "</textarea>",
        "<table>",
        "<td>",
        "</table>",
        "<a title='>'>",
        "<div class=\"a\">",
        "</div>",
        "\"",
        "<",
    ];

    [Theory]
    [InlineData("a<script>b</script>c", "ac")]
    [InlineData("a<SCRIPT src=x></Script >c", "ac")]
    [InlineData("a<script>b</scripts>d</script>c", "ac")]
    [InlineData("a<script type='application/ld+json'>{}</script>c", null)]
    [InlineData("a<script><!-- <script>b</script> --></script>c", null)]
    [InlineData("a<script>b", null)]
    [InlineData("a<style>b > c {}</style>d", "ad")]
    [InlineData("a<!-- <p> -->b", "ab")]
    [InlineData("a<!-->b-->c", "ab-->c")]
    [InlineData("a<!--->b-->c", "ab-->c")]
    [InlineData("a<!-- b --!>c", "ac")]
    [InlineData("a<!-- b", "a")]
    [InlineData("a<svg><g><path d=x /><title>t</title></g></svg>c", "ac")]
    [InlineData("a<svg><svg></svg><path></svg>c", "ac")]
    [InlineData("a<svg><p>b</svg>c", null)]
    [InlineData("a<svg><foreignObject>b</foreignObject></svg>c", null)]
    [InlineData("a<svg><path>", null)]
    [InlineData("a<p title='<script>'>b<p title='</script>'>c", null)]
    [InlineData("<textarea><!-- </textarea>a<!-- -->b", "<textarea><!-- </textarea>ab")]
    public void Leaves_out_what_no_reader_sees(string html, string? left) => Trimmed(html).ShouldBe(left ?? html);

    [Fact]
    public void A_page_left_as_it_is_has_the_same_words() =>
        Prop.ForAll(
                Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(),
                html =>
                {
                    var once = Trimmed(html);
                    return once.Length <= html.Length && Trimmed(once).Length <= once.Length;
                }
            )
            .Check();

    // A search for the end of each of many drawings would go over the rest of the page each time.
    [Fact]
    public void Looks_for_the_end_of_a_drawing_once() =>
        Trimmed(string.Concat(Enumerable.Repeat("<svg><path>", 45_000)) + "<p>a").ShouldEndWith("<p>a");

    private static string Trimmed(string html)
    {
        var kept = new char[html.Length];
        return HtmlBounds.Exceeded(html, kept, out var length) is null ? new string(kept, 0, length) : html;
    }
}
