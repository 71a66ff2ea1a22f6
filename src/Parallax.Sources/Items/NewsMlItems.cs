using System.Text;
using System.Xml;
using Parallax.Core;
using Parallax.Sources.Text;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Items;

/// <summary>The news items of a NewsML-G2 document: of one, or of a message of several.</summary>
internal static class NewsMlItems
{
    private const int MostItems = 10_000;
    private const int LongestId = 1_000;

    /// <summary>The items. Pictures, graphics, video and sound are passed over, as are packages, which only point to others.</summary>
    public static IEnumerable<ItemResult> Of(Document document)
    {
        var (xml, failure) = XmlSource.Read(document.Content, document.ContentType);
        if (xml is null)
        {
            return [ItemResult.Failed($"{document.Name}: {failure}")];
        }

        var items = new List<ItemResult>();
        var seen = 0;
        try
        {
            using var walk = new XmlWalk(xml);
            if (walk.ToRoot("newsItem"))
            {
                return
                [
                    Item(
                        document,
                        document.Content,
                        ContentType.Charset(document.ContentType),
                        walk.Attribute("guid"),
                        null
                    ),
                ];
            }

            while (items.Count < MostItems && walk.Read())
            {
                if (walk.IsStart && walk.Name == "newsItem")
                {
                    var id = walk.Attribute("guid");
                    var item = walk.Outer();
                    seen++;
                    if (IsText(item))
                    {
                        items.Add(Item(document, Encoding.UTF8.GetBytes(item), "utf-8", id, seen));
                    }
                }
            }

            var rest = items.Count == MostItems ? $"; the first {MostItems:N0} items were read" : null;
            failure = items.Count == 0 ? $"holds no article among its {seen:N0} items; nothing to read" : rest;
        }
        catch (XmlException error)
        {
            failure = $"{XmlSource.OneLine(error)} after {items.Count:N0} items; the rest was not read";
        }

        return failure is null ? items : [.. items, ItemResult.Failed($"{document.Name}: {failure}")];
    }

    private static ItemResult Item(
        Document document,
        ReadOnlyMemory<byte> content,
        string? charset,
        string? id,
        int? number
    )
    {
        var sha256 = ItemHash.Of(content.Span);
        return ItemResult.Of(
            new SourceItem
            {
                Name = number is null ? document.Name : $"{document.Name} item {number}",
                Address = Address(document, id, number, sha256),
                Content = content,
                Sha256 = sha256,
                Kind = ItemKind.NewsMlG2,
                Charset = charset,
            }
        );
    }

    // A guid names the item for good, whatever message brings it.
    private static string Address(Document document, string? id, int? number, string sha256) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= LongestId ? id.Trim()
        : number is null ? document.Address
        : ItemHash.Address(document.Address, null, null, sha256);

    // An item without a class is taken for text, as the standard's examples have it.
    private static bool IsText(string xml)
    {
        var at = xml.IndexOf("itemClass", StringComparison.Ordinal);
        var tag = at < 0 ? [] : xml.AsSpan(at, Math.Min(200, xml.Length - at));
        var code = tag.IndexOf("ninat:");
        return code < 0 || tag[(code + 6)..] is var kind && (kind.StartsWith("text") || kind.StartsWith("composite"));
    }
}
