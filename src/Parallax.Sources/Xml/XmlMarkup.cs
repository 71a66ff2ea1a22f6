using System.Text;
using System.Xml;
using Parallax.Sources.Html;

namespace Parallax.Sources.Xml;

/// <summary>Writes the nodes of a reader as markup again.</summary>
internal static class XmlMarkup
{
    /// <summary>Appends the current node.</summary>
    /// <param name="markup">Where to.</param>
    /// <param name="reader">Stands on the node, and does so after.</param>
    /// <param name="withNamespaces">Whether prefixes and their declarations stay: as XML, or as HTML, which knows none.</param>
    public static void AppendNode(StringBuilder markup, XmlReader reader, bool withNamespaces)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var name = Name(reader, withNamespaces);
                markup.Append('<').Append(name);
                AppendAttributes(markup, reader, withNamespaces);
                // HTML takes <p/> for a start tag.
                markup.Append(isEmpty && withNamespaces ? "/>" : ">");
                markup.Append(isEmpty && !withNamespaces && !HtmlElements.Void.Contains(name) ? $"</{name}>" : "");
                break;
            case XmlNodeType.EndElement:
                markup.Append("</").Append(Name(reader, withNamespaces)).Append('>');
                break;
            case var _ when reader.HasValue:
                XmlCharacters.AppendEscaped(markup, reader.Value);
                break;
        }
    }

    /// <summary>Appends the current start tag with the namespaces and the language that are in force there.</summary>
    public static void AppendRoot(StringBuilder markup, XmlReader reader)
    {
        var language = reader.GetAttribute("xml:lang") is null ? reader.XmlLang : string.Empty;
        var isEmpty = reader.IsEmptyElement;
        markup.Append('<').Append(reader.Name);
        foreach (var (prefix, address) in InForce(reader))
        {
            markup.Append(prefix.Length == 0 ? " xmlns=\"" : $" xmlns:{prefix}=\"");
            XmlCharacters.AppendEscaped(markup, address);
            markup.Append('"');
        }

        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (!IsDeclaration(reader))
            {
                AppendAttribute(markup, reader, reader.Name);
            }
        }

        reader.MoveToElement();
        if (language.Length > 0)
        {
            markup.Append(" xml:lang=\"");
            XmlCharacters.AppendEscaped(markup, language);
            markup.Append('"');
        }

        markup.Append(isEmpty ? "/>" : ">");
    }

    private static IEnumerable<KeyValuePair<string, string>> InForce(XmlReader reader) =>
        reader is IXmlNamespaceResolver resolver
            ? resolver
                .GetNamespacesInScope(XmlNamespaceScope.ExcludeXml)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            : [];

    private static void AppendAttributes(StringBuilder markup, XmlReader reader, bool withNamespaces)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (withNamespaces || !IsDeclaration(reader))
            {
                AppendAttribute(markup, reader, withNamespaces ? reader.Name : reader.LocalName);
            }
        }

        reader.MoveToElement();
    }

    private static void AppendAttribute(StringBuilder markup, XmlReader reader, string name)
    {
        markup.Append(' ').Append(name).Append("=\"");
        XmlCharacters.AppendEscaped(markup, reader.Value);
        markup.Append('"');
    }

    private static string Name(XmlReader reader, bool withNamespaces) =>
        withNamespaces ? reader.Name : reader.LocalName;

    private static bool IsDeclaration(XmlReader reader) => reader.Prefix == "xmlns" || reader.Name == "xmlns";
}
