using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Parallax.Desk.Reviews;

/// <summary>A press review as a Word document (Office Open XML). The same review gives the same bytes.</summary>
public static class ReviewDocx
{
    /// <summary>Writes the review, with its sources at the end.</summary>
    public static byte[] Write(PressReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            // Every part and relation has an id of ours: the library's own are made of chance.
            var main = document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rMain"
            );
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = ReviewDocxStyles.Styles();
            main.AddNewPart<NumberingDefinitionsPart>("rNumbering").Numbering = ReviewDocxStyles.Numbering();
            main.AddNewPart<DocumentSettingsPart>("rSettings").Settings = ReviewDocxStyles.Settings();
            main.Document = new Document(Body(review, new ReviewDocxLinks(main)));
            ReviewDocxProperties.Add(document, review);
        }

        return SteadyZip.Of(file.ToArray());
    }

    private static Body Body(PressReview review, ReviewDocxLinks links)
    {
        var sources = ReviewSource.Of(review);
        var numbers = sources
            .SelectMany(source => source.Items.Select(item => (item.Id, source.Number)))
            .ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        var body = new Body(ReviewDocxText.Paragraph("Title", review.Title));
        body.Append(ReviewDocxText.Lines("Introduction", review.Note));
        for (var i = 0; i < review.Items.Count; i++)
        {
            body.Append(Item(review.Items[i], i + 1, numbers[review.Items[i].Id], links));
        }

        if (sources.Count > 0)
        {
            body.Append(ReviewDocxText.Paragraph("Heading1", ReviewWords.Sources));
            body.Append(sources.Select(source => Source(source, links)));
            body.Append(ReviewDocxText.Paragraph("Evidence", ReviewWords.CountedIn));
        }

        // A4, 2.5 cm of margin: in twentieths of a point.
        body.Append(
            new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin
                {
                    Top = 1418,
                    Right = 1418,
                    Bottom = 1418,
                    Left = 1418,
                    Header = 709,
                    Footer = 709,
                    Gutter = 0,
                }
            )
        );
        return body;
    }

    private static IEnumerable<OpenXmlElement> Item(ReviewItem item, int place, int source, ReviewDocxLinks links)
    {
        var heading = $"{place}. {ReviewWords.Speaker(item) ?? ReviewWords.Outlet(item)}";
        var origin = ReviewDocxText.Empty("Attribution");
        origin.Append(Origin(item, links));
        origin.Append(ReviewDocxText.Run(" "));
        origin.Append(ReviewDocxLinks.Within($"source{source}", $"[{source}]"));
        return
        [
            ReviewDocxText.Paragraph("Heading2", heading),
            .. ReviewDocxText.Lines("Quote", item.Text),
            origin,
            .. ReviewDocxText.Lines("Remark", item.Comment),
        ];
    }

    private static IEnumerable<OpenXmlElement> Origin(ReviewItem item, ReviewDocxLinks links)
    {
        yield return ReviewDocxText.Run($"{ReviewWords.Outlet(item)}, {ReviewWords.Day(item)}");
        var link = WebLink.Of(item.Address);
        if (item.Headline is null && link is null)
        {
            yield break;
        }

        yield return ReviewDocxText.Run(", ");
        var words = item.Headline is null ? "article" : $"“{item.Headline}”";
        yield return link is null ? ReviewDocxText.Run(words) : links.To(link, words);
    }

    private static Paragraph Source(ReviewSource source, ReviewDocxLinks links)
    {
        var article = source.Article;
        var paragraph = ReviewDocxText.Empty("Source");
        var id = $"{source.Number}";
        paragraph.Append(new BookmarkStart { Id = id, Name = $"source{source.Number}" });
        paragraph.Append(Origin(article, links));
        paragraph.Append(new BookmarkEnd { Id = id });
        if (WebLink.Of(article.Address) is { } link)
        {
            paragraph.Append(new Run(new Break()), links.To(link, link));
        }

        var evidence = $"{article.Article}, {source.Characters}, SHA-256 {article.TextSha256}";
        paragraph.Append(new Run(new Break()), ReviewDocxText.Run(evidence));
        return paragraph;
    }
}
