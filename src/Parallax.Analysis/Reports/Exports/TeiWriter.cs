using System.Xml;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>Writes elements of TEI. Whatever is handed in as text or value is legible XML afterwards.</summary>
internal sealed class TeiWriter(XmlWriter xml, string prefix)
{
    /// <summary>Opens an element.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, TeiExport.Namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            if (attribute == "xml:id")
            {
                xml.WriteAttributeString("xml", "id", null, prefix + value);
            }
            else
            {
                xml.WriteAttributeString(
                    attribute,
                    XmlSafeText.Allowed(IsLink(attribute, value) ? Prefixed(value) : value)
                );
            }
        }
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close() => xml.WriteEndElement();

    /// <summary>Closes it and begins a line: only where white space is not text.</summary>
    public void CloseLine()
    {
        xml.WriteEndElement();
        Line();
    }

    /// <summary>Begins a line: only where white space is not text.</summary>
    public void Line() => xml.WriteRaw("\n");

    /// <summary>Text.</summary>
    public void Text(string text) => xml.WriteString(XmlSafeText.Allowed(text));

    /// <summary>An element with text in it, and a line end behind it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        CloseLine();
    }

    // Links inside the document are lists of "#id", whose ids are ours and have no "#".
    private static bool IsLink(string attribute, string value) =>
        attribute is "wit" or "corresp" or "ana" or "target" && value.StartsWith('#');

    private string Prefixed(string links) => links.Replace("#", "#" + prefix, StringComparison.Ordinal);
}
