using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed class ReviewDocxTests
{
    [Fact]
    public void A_review_is_a_valid_document_with_all_its_words()
    {
        using var document = Open(MadeReview.Whole());
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();

        Problems(document).ShouldBeEmpty();
        paragraphs
            .Select(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value)
            .ShouldBe([
                "Title",
                "Introduction",
                "Introduction",
                "Heading2",
                "Quote",
                "Attribution",
                "Remark",
                "Remark",
                "Heading2",
                "Quote",
                "Attribution",
                "Heading2",
                "Quote",
                "Attribution",
                "Heading1",
                "Source",
                "Source",
                "Evidence",
            ]);
        paragraphs[5].InnerText.ShouldBe("Lake Post, 2031-05-04, “Ferry stops at Sorvane” [1]");
        paragraphs[15].InnerText.ShouldContain("a12, characters 25–52, ");
        paragraphs[15].InnerText.ShouldContain($"SHA-256 {MadeReview.Whole().Items[0].TextSha256}");
    }

    [Fact]
    public void Links_lead_to_the_web_or_to_a_source()
    {
        using var document = Open(MadeReview.Filled("javascript:alert(1)"));
        var main = document.MainDocumentPart!;
        var bookmarks = main.Document.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToHashSet();

        main.HyperlinkRelationships.Select(link => link.Uri.AbsoluteUri)
            .ShouldBe(["https://lake.example/javascript:alert(1)"]);
        main.Document.Descendants<Hyperlink>()
            .Where(link => link.Anchor is not null)
            .ShouldAllBe(link => bookmarks.Contains(link.Anchor!.Value));
    }

    [Fact]
    public void What_runs_from_right_to_left_is_set_so()
    {
        using var document = Open(MadeReview.Whole());
        var quotes = document
            .MainDocumentPart!.Document.Descendants<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == "Quote")
            .ToList();

        quotes.Select(quote => quote.ParagraphProperties!.BiDi is not null).ShouldBe([false, false, true]);
        quotes[2].Descendants<RightToLeftText>().ShouldHaveSingleItem();
    }

    [Fact]
    public void It_says_what_it_is_and_when_it_was_changed()
    {
        using var document = Open(MadeReview.Whole());

        document.PackageProperties.Title.ShouldBe("The pier at Sorvane");
        document.PackageProperties.Creator.ShouldBe("Parallax");
        document.PackageProperties.Language.ShouldBe("en");
        document
            .PackageProperties.Modified!.Value.ToUniversalTime()
            .ShouldBe(new DateTime(2031, 5, 4, 9, 30, 0, DateTimeKind.Utc));
    }

    // The library makes up ids of relations, and a zip file has the moment of every entry.
    [Fact]
    public void The_same_review_gives_the_same_bytes()
    {
        var bytes = ReviewDocx.Write(MadeReview.Whole());

        ReviewDocx.Write(MadeReview.Whole()).ShouldBe(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.Select(entry => entry.LastWriteTime.Year).Distinct().ShouldBe([1980]);
    }

    [Fact]
    public void Any_words_in_any_field_make_a_valid_document() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(8, 2031).WithMaxTest(60),
            Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                words =>
                {
                    using var document = Open(MadeReview.Filled((words ?? "") + "\u0000\uFFFF\uD83D\u202E]]>&<"));
                    return Problems(document).Count == 0;
                }
            )
        );

    [Fact]
    public void What_xml_forbids_is_shown()
    {
        using var document = Open(MadeReview.Filled("a\u0007b\uDC00"));

        document.MainDocumentPart!.Document.InnerText.ShouldContain("a⟨U+0007⟩b⟨U+DC00⟩");
    }

    private static WordprocessingDocument Open(PressReview review) =>
        WordprocessingDocument.Open(new MemoryStream(ReviewDocx.Write(review)), isEditable: false);

    private static List<string> Problems(WordprocessingDocument document) =>
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(problem => $"{problem.Path?.XPath}: {problem.Description}"),
        ];
}
