using System.Text;
using System.Xml;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// A report as a TEI P5 document: its articles as witnesses, what they say of one thing as an apparatus in parallel
/// segmentation, and their full texts with every version of a statement marked.
/// </summary>
internal static class TeiExport
{
    /// <summary>Namespace of TEI P5.</summary>
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The element <c>TEI</c> of a report, without a declaration before it.</summary>
    /// <param name="report">A report whose evidence holds.</param>
    /// <param name="story">Number of its story in a store.</param>
    /// <param name="prefix">What all ids begin with, so that several documents can stand in one file.</param>
    public static string Write(Report report, string? story, string prefix)
    {
        var document = new StringBuilder();
        using (var xml = XmlWriter.Create(document, Settings))
        {
            var tei = new TeiWriter(xml, prefix);
            var index = new ReportIndex(report);
            var places = new TeiPlaces(index);
            tei.Open("TEI");
            TeiHeader.Write(tei, index, story);
            tei.Open("text");
            tei.Open("body");
            TeiApparatus.Write(tei, index, places);
            TeiTexts.Write(tei, index, places);
            tei.Close();
            tei.Close();
            tei.Close();
        }

        return document.Append('\n').ToString();
    }

    // White space is text here: nothing is indented, and where a reader of the source wants lines, TeiWriter breaks them.
    private static XmlWriterSettings Settings { get; } =
        new()
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
            NewLineHandling = NewLineHandling.Entitize,
        };
}
