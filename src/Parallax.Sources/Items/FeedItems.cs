using System.Text;
using Parallax.Core;
using Parallax.Sources.Feeds;
using Parallax.Sources.Text;

namespace Parallax.Sources.Items;

/// <summary>Entries of a feed as items: what the feed itself carries of each article.</summary>
internal static class FeedItems
{
    /// <summary>The entries' items, then what is to be told of the feed.</summary>
    public static IEnumerable<ItemResult> Of(Document document, FeedParser parser)
    {
        var (feed, failure) = parser.Parse(
            document.Content,
            document.ContentType,
            document.Name,
            WebAddress.Of(document.Address)
        );
        if (feed is null)
        {
            yield return ItemResult.Failed(failure!);
            yield break;
        }

        for (var i = 0; i < feed.Entries.Count; i++)
        {
            yield return Item(document, feed, feed.Entries[i], i + 1);
        }

        foreach (var note in feed.Notes)
        {
            yield return ItemResult.Failed(note);
        }

        if (feed.Entries.Count == 0 && feed.Notes.Count == 0)
        {
            yield return ItemResult.Failed($"{document.Name}: is a feed without entries; nothing to read");
        }
    }

    private static ItemResult Item(Document document, Feed feed, FeedEntry entry, int number)
    {
        var name = $"{document.Name} item {number}";
        if ((entry.ContentHtml ?? entry.SummaryHtml) is not { } html)
        {
            return ItemResult.Failed(
                $"{name}: has no text{(entry.Link is null ? "" : $"; name its address, {entry.Link}")}"
            );
        }

        var content = Encoding.UTF8.GetBytes(html);
        var sha256 = ItemHash.Of(content);
        return ItemResult.Of(
            new SourceItem
            {
                Name = name,
                Address = ItemHash.Address(document.Address, entry.Link, entry.Id, sha256),
                Content = content,
                Sha256 = sha256,
                Kind = ItemKind.Html,
                Charset = "utf-8",
                Stated = feed.Facts(entry),
            }
        );
    }
}
