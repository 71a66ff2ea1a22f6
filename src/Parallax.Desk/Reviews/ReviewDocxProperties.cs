using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Desk.Reviews;

/// <summary>What a Word document says of itself: title, maker, language, and when the review was changed last.</summary>
internal static class ReviewDocxProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Adds the part. Of a review that was never stored no day is known, and none is written.</summary>
    public static void Add(WordprocessingDocument document, PressReview review)
    {
        // The package's own properties would go to a part with a name made of chance.
        var part = document.AddNewPart<CoreFilePropertiesPart>(
            "application/vnd.openxmlformats-package.core-properties+xml",
            "rProperties"
        );
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteElementString("dc", "title", Elements, XmlSafeText.Shown(review.Title));
        xml.WriteElementString("dc", "creator", Elements, "Parallax");
        xml.WriteElementString("dc", "language", Elements, "en");
        if (review.Changed is { } changed)
        {
            Moment(xml, "created", changed);
            Moment(xml, "modified", changed);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Moment(XmlWriter xml, string name, DateTimeOffset moment)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
