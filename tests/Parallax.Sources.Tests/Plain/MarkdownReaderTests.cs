using Parallax.Core;
using Parallax.Sources.Plain;

namespace Parallax.Sources.Tests.Plain;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Reads_headline_captions_and_words_without_their_marks()
    {
        var article = Read(
            """
            ---
            layout: post
            ---
            # Troops **leave** Kethra

            *TARVIK, May 18* – The [ministers](https://example.org/a_(b)) signed the __truce__
            in the old town hall\
            before noon.

            ![Two men at a table](pic.jpg "title")

            ## What next?

            - First, `snake_case` stays 2 * 3 * 4.
            - Second \*not marked\*.

            > “We shall see,” she said.

            ***
            Last words.
            """
        );

        article.Text.ShouldBe(
            """
            Troops leave Kethra

            TARVIK, May 18 – The ministers signed the truce in the old town hall
            before noon.

            Two men at a table

            What next?

            First, snake_case stays 2 * 3 * 4.

            Second *not marked*.

            “We shall see,” she said.

            Last words.
            """
        );
        article
            .Blocks.Select(b => (b.Kind, b.Span.In(article.Text)))
            .ShouldBe([(PartKind.Headline, "Troops leave Kethra"), (PartKind.Caption, "Two men at a table")]);
        article.Headline.ShouldBe(new Stated<string>("Troops leave Kethra", "Markdown heading", new TextSpan(0, 19)));
    }

    [Fact]
    public void Reads_an_underlined_heading() => Read("Head\n====\n\nText.").Headline!.Value.ShouldBe("Head");

    [Theory]
    [InlineData("***")]
    [InlineData("![](x)")]
    [InlineData("# ")]
    [InlineData("[[[[")]
    [InlineData("](")]
    [InlineData("![")]
    [InlineData("\\")]
    [InlineData("<!--")]
    [InlineData("---\n---")]
    public void Survives_marks_around_nothing(string text) => Should.NotThrow(() => MarkdownReader.Read(text));

    private static Article Read(string text) => MarkdownReader.Read(text).ShouldNotBeNull();
}
