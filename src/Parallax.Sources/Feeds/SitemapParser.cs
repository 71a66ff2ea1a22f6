using System.Xml;
using Parallax.Sources.Text;
using Parallax.Sources.Xml;

namespace Parallax.Sources.Feeds;

/// <summary>Reads sitemaps, news sitemaps and indexes of sitemaps. Safe for many threads at once.</summary>
/// <param name="clock">The present, to know a day in the future by.</param>
public sealed class SitemapParser(TimeProvider clock)
{
    // What the standard allows in one file.
    private const int MostAddresses = 50_000;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>The sitemap, or one line that says why there is none, as <see cref="FeedParser.Parse"/> has it.</summary>
    /// <param name="content">Its bytes, decompressed.</param>
    /// <param name="contentType">What a server calls them; null where none said.</param>
    /// <param name="name">What the failure line calls it.</param>
    /// <param name="baseAddress">Where it came from; null where that is no web address.</param>
    public (Sitemap? Sitemap, string? Failure) Parse(
        ReadOnlyMemory<byte> content,
        string? contentType,
        string name,
        string? baseAddress
    )
    {
        var (xml, failure) = XmlSource.Read(content, contentType);
        if (xml is null)
        {
            return (null, $"{name}: {failure}");
        }

        var pages = new List<SitemapPage>();
        var children = new List<string>();
        var notes = new List<string>();
        try
        {
            using var walk = new XmlWalk(xml);
            if (!walk.ToRoot("urlset", "sitemapindex"))
            {
                return (null, $"{name}: is XML, but no sitemap (its first element is <{walk.Name}>)");
            }

            Read(walk, pages, children, baseAddress);
        }
        catch (XmlException error) when (pages.Count + children.Count > 0)
        {
            notes.Add(
                $"{name}: {XmlSource.OneLine(error)} after {pages.Count + children.Count:N0} addresses; the rest was not read"
            );
        }
        catch (XmlException error)
        {
            return (null, $"{name}: {XmlSource.OneLine(error)}");
        }

        if (pages.Count + children.Count == MostAddresses)
        {
            notes.Add($"{name}: lists {MostAddresses:N0} addresses or more; the first {MostAddresses:N0} were read");
        }

        return (new Sitemap(pages, children, notes), null);
    }

    private void Read(XmlWalk walk, List<SitemapPage> pages, List<string> children, string? baseAddress)
    {
        while (pages.Count + children.Count < MostAddresses && walk.Read() && !(walk.IsEnd && walk.Depth == 0))
        {
            if (!walk.IsStart)
            {
                continue;
            }

            var isPage = walk.Name == "url";
            if (!isPage && walk.Name != "sitemap")
            {
                walk.Skip();
            }
            else if (Page(walk, baseAddress) is { } page)
            {
                if (isPage)
                {
                    pages.Add(page);
                }
                else
                {
                    children.Add(page.Address);
                }
            }
        }
    }

    // Flat: a news:title inside of news:news is the page's as well.
    private SitemapPage? Page(XmlWalk walk, string? baseAddress)
    {
        var depth = walk.Depth;
        var page = new SitemapPage(string.Empty);
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart)
            {
                page = With(page, walk, baseAddress);
            }
        }

        return page.Address.Length == 0 ? null : page;
    }

    private SitemapPage With(SitemapPage page, XmlWalk walk, string? baseAddress)
    {
        var isImage = walk.Namespace.Contains("image", StringComparison.OrdinalIgnoreCase) || walk.Prefix == "image";
        var isVideo = walk.Namespace.Contains("video", StringComparison.OrdinalIgnoreCase) || walk.Prefix == "video";
        switch (walk.Name)
        {
            case var _ when isImage || isVideo:
                walk.Skip();
                return page;
            case "loc":
                return page.Address.Length > 0
                    ? page
                    : page with
                    {
                        Address = WebAddress.Of(walk.Text(), baseAddress) ?? "",
                    };
            case "lastmod":
                return page with { Modified = page.Modified ?? Past(walk.Text()) };
            case "publication_date":
                return page with { Published = page.Published ?? Past(walk.Text()) };
            case "title":
                return page with { Title = page.Title ?? FeedText.OfHtml(walk.Text()) };
            case "name":
                return page with { Publication = page.Publication ?? FeedText.OfHtml(walk.Text()) };
            case "language":
                return page with { Language = page.Language ?? LanguageTag.Of(walk.Text()) };
            default:
                return page;
        }
    }

    private DateTimeOffset? Past(string text) =>
        StatedMoment.Parse(text) is { } moment && moment.Value <= clock.GetUtcNow() + Ahead ? moment.Value : null;
}
