using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Desk.Reviews;

/// <summary>Text in a Word document, each paragraph running the way its letters do.</summary>
internal static class ReviewDocxText
{
    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, string text)
    {
        var rightToLeft = TextDirection.IsRightToLeft(text);
        var paragraph = Empty(style);
        if (rightToLeft)
        {
            paragraph.ParagraphProperties!.BiDi = new BiDi();
            if (style == "Quote")
            {
                // Programs disagree on which side the style's rule then stands: seen on the wrong one in LibreOffice.
                paragraph.ParagraphProperties.ParagraphBorders = new ParagraphBorders(
                    new LeftBorder { Val = BorderValues.Nil }
                );
            }
        }

        paragraph.Append(Run(text, null));
        return paragraph;
    }

    /// <summary>A paragraph for every line that is not blank.</summary>
    public static IEnumerable<OpenXmlElement> Lines(string style, string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => Paragraph(style, line));

    /// <summary>A paragraph of a style, to be filled.</summary>
    public static Paragraph Empty(string style) =>
        new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });

    /// <summary>Words in a paragraph.</summary>
    public static Run Run(string text, string? style = null)
    {
        var run = new Run();
        var rightToLeft = TextDirection.IsRightToLeft(text);
        if (style is not null || rightToLeft)
        {
            run.RunProperties = new RunProperties
            {
                RunStyle = style is null ? null : new RunStyle { Val = style },
                RightToLeftText = rightToLeft ? new RightToLeftText() : null,
            };
        }

        var shown = XmlSafeText.Shown(text).ReplaceLineEndings(" ");
        run.Append(new Text(shown) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
