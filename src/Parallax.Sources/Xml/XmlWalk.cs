using System.Text;
using System.Xml;

namespace Parallax.Sources.Xml;

/// <summary>
/// Steps through XML within bounds, holding no tree: no document type, no entity, no resolver. Whatever is wrong with the
/// document, and every bound, is an <see cref="XmlException"/>.
/// </summary>
internal sealed class XmlWalk : IDisposable
{
    private const int MostDepth = 200;
    private const int MostNodes = 4_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ConformanceLevel = ConformanceLevel.Document,
    };

    private readonly XmlReader reader;
    private int nodes;

    /// <summary>Over a document that <see cref="XmlRepair"/> has passed.</summary>
    public XmlWalk(string xml) => reader = XmlReader.Create(new StringReader(xml), Settings);

    /// <summary>Depth of the current node; the root's is 0.</summary>
    public int Depth => reader.Depth;

    /// <summary>Whether this is a start tag, an empty element's included.</summary>
    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    /// <summary>Whether this is an end tag; an empty element has none.</summary>
    public bool IsEnd => reader.NodeType == XmlNodeType.EndElement;

    /// <summary>Whether the element ends in its start tag.</summary>
    public bool IsEmpty => reader.IsEmptyElement;

    /// <summary>Name of the tag without its prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>Name of the tag as written, with its prefix.</summary>
    public string Written => reader.Name;

    /// <summary>Its namespace.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>Its prefix as written.</summary>
    public string Prefix => reader.Prefix;

    /// <summary>Language in force here (<c>xml:lang</c>); empty where none is stated.</summary>
    public string Language => reader.XmlLang;

    /// <summary>Goes to the next node; false at the end.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        return ++nodes > MostNodes ? throw new XmlBoundException($"over {MostNodes:N0} nodes")
            : reader.Depth > MostDepth ? throw new XmlBoundException($"elements nested more than {MostDepth} deep")
            : true;
    }

    /// <summary>Goes to the root element; whether it has one of these names, in any case of letters.</summary>
    public bool ToRoot(params ReadOnlySpan<string> names)
    {
        while (!IsStart && Read()) { }
        foreach (var name in names)
        {
            if (IsStart && Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Value of the attribute without a prefix, or with any; null where there is none.</summary>
    public string? Attribute(string name)
    {
        var value = reader.GetAttribute(name);
        for (var i = 0; value is null && i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            value = reader.LocalName == name && reader.Prefix is not "xmlns" ? reader.Value : null;
            reader.MoveToElement();
        }

        return value;
    }

    /// <summary>Goes to the end of the current element.</summary>
    public void Skip()
    {
        var depth = Depth;
        if (!IsStart || IsEmpty)
        {
            return;
        }

        while (Read() && !(IsEnd && Depth == depth)) { }
    }

    /// <summary>Characters of the current node; empty where it has none.</summary>
    public string Value => reader.HasValue ? reader.Value : string.Empty;

    /// <summary>Appends the current node as markup.</summary>
    public void AppendTo(StringBuilder markup, bool withNamespaces) =>
        XmlMarkup.AppendNode(markup, reader, withNamespaces);

    /// <summary>Appends the current start tag with the namespaces and the language in force.</summary>
    public void AppendRootTo(StringBuilder markup) => XmlMarkup.AppendRoot(markup, reader);

    /// <summary>Steps through the nodes inside of the current element, which ends at its end.</summary>
    public IEnumerable<bool> Inside()
    {
        if (!IsStart || IsEmpty)
        {
            yield break;
        }

        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth))
        {
            yield return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
