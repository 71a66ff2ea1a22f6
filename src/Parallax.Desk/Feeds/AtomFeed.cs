using System.Text;
using System.Xml;
using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Desk.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287). The same feed gives the same bytes.</summary>
public static class AtomFeed
{
    /// <summary>As HTTP names it.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as UTF-8.</summary>
    public static byte[] Write(PublishedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            // A carriage return in a text comes back as one.
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", feed.Id);
            Element(xml, "title", feed.Title);
            Element(xml, "updated", Moment(feed.Updated));
            Link(xml, "self", feed.SelfAddress, "application/atom+xml");
            Link(xml, "alternate", feed.HomeAddress, "text/html");
            // An entry of an unknown outlet has an author all the same: who gathered it.
            Author(xml, "Parallax");
            Element(xml, "generator", "Parallax");
            foreach (var item in feed.Items)
            {
                Entry(xml, item);
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        return [.. bytes.ToArray(), (byte)'\n'];
    }

    private static void Entry(XmlWriter xml, PublishedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", item.Id);
        Element(xml, "title", item.Title);
        Element(xml, "updated", Moment(item.Updated));
        if (item.Published is { } published)
        {
            Element(xml, "published", Moment(published));
        }

        Link(xml, "alternate", item.Address, null);
        if (item.Outlet is { } outlet)
        {
            Author(xml, outlet);
            // Who gathers this feed learns from it that the outlet is not this feed.
            xml.WriteStartElement("source", Namespace);
            Element(xml, "id", StableIds.Of("outlet", outlet));
            Element(xml, "title", outlet);
            Element(xml, "updated", Moment(item.Updated));
            xml.WriteEndElement();
        }

        Element(xml, "summary", item.Summary);
        Element(xml, "content", item.Content);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", XmlSafeText.Shown(address));
        xml.WriteEndElement();
    }

    // Text is the type where none is named.
    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, XmlSafeText.Shown(text));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
}
