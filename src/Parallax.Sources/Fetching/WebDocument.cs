using System.Security.Cryptography;
using Parallax.Core;
using Parallax.Sources.Documents;
using Parallax.Sources.Feeds;
using Parallax.Sources.Text;

namespace Parallax.Sources.Fetching;

/// <summary>What was found at an address: an article, or a list of addresses to go on with.</summary>
/// <param name="Item">The article's bytes; null for a list.</param>
/// <param name="Next">Addresses that the list names, in its order.</param>
/// <param name="Notes">Lines that say what is wrong with it, though something of it may be had.</param>
internal sealed record WebDocument(SourceItem? Item, IReadOnlyList<WebStep> Next, IReadOnlyList<string> Notes)
{
    /// <summary>Reads what was sent.</summary>
    /// <param name="page">The answer.</param>
    /// <param name="stated">What the list that named it said of it.</param>
    /// <param name="clock">The present, to know a day in the future by.</param>
    public static WebDocument Of(FetchedPage page, StatedFacts stated, TimeProvider clock)
    {
        var (content, type) = (page.Answer.Body, page.Answer.ContentType);
        var name = FetchAddress.Shown(page.Asked.AbsoluteUri);
        var address = page.Address.AbsoluteUri;
        if (content.Length == 0)
        {
            return Wrong($"{name}: is empty; look at it in a browser");
        }

        // A page about a file is called after it: what the server says goes before the address's ending.
        var ending = ContentType.Kind(type) is "text/html" ? string.Empty : page.Address.AbsolutePath;
        switch (DocumentKinds.Of(content.Span, type, ending))
        {
            case DocumentKind.Feed:
                return OfFeed(new FeedParser(clock).Parse(content, type, name, address), name);
            case DocumentKind.Opml:
                var (list, wrong) = OpmlParser.Parse(content, type, name);
                return list is null
                    ? Wrong(wrong!)
                    : new(null, [.. list.Feeds.Select(f => Step(f.Address))], list.Notes);
            case DocumentKind.Sitemap:
                var (map, failure) = new SitemapParser(clock).Parse(content, type, name, address);
                return map is null
                    ? Wrong(failure!)
                    : new(
                        null,
                        [
                            .. map.Children.Select(Step),
                            .. map.Pages.Select(p => new WebStep(p.Address, SitemapFacts.Of(p))),
                        ],
                        map.Notes
                    );
            default:
                return OfArticle(page, stated, name, DocumentKinds.Of(content.Span, type, ending));
        }
    }

    private static WebDocument OfFeed((Feed? Feed, string? Failure) read, string name)
    {
        if (read.Feed is not { } feed)
        {
            return Wrong(read.Failure!);
        }

        var steps = feed
            .Entries.Where(e => e.Link is not null)
            .Select(e => new WebStep(e.Link!, feed.Facts(e)))
            .ToList();
        var unlinked = feed.Entries.Count - steps.Count;
        return new WebDocument(
            null,
            steps,
            unlinked == 0
                ? feed.Notes
                :
                [
                    .. feed.Notes,
                    FormattableString.Invariant(
                        $"{name}: {unlinked} of {feed.Entries.Count} entries name no page; save the feed and ingest the file to read what stands in it"
                    ),
                ]
        );
    }

    private static WebDocument OfArticle(FetchedPage page, StatedFacts stated, string name, DocumentKind kind)
    {
        ItemKind? item = kind switch
        {
            DocumentKind.Html => ItemKind.Html,
            DocumentKind.Text => ItemKind.Text,
            DocumentKind.Markdown => ItemKind.Markdown,
            DocumentKind.Nitf => ItemKind.Nitf,
            DocumentKind.NewsMlG2 => ItemKind.NewsMlG2,
            DocumentKind.Ninjs => ItemKind.Ninjs,
            DocumentKind.JsonRow => ItemKind.JsonRow,
            _ => null,
        };
        var content = page.Answer.Body;
        // A server that calls a picture text/html is not believed.
        return item is { } known && BinaryContent.Name(content.Span) is null
            ? new WebDocument(
                new SourceItem
                {
                    Name = name,
                    Address = page.Address.AbsoluteUri,
                    Content = content,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
                    Kind = known,
                    Charset = ContentType.Charset(page.Answer.ContentType),
                    Stated = stated,
                },
                [],
                []
            )
            : Wrong($"{name}: {Unreadable(kind, content.Span)}");
    }

    private static string Unreadable(DocumentKind kind, ReadOnlySpan<byte> content) =>
        kind is DocumentKind.Warc or DocumentKind.Gzip or DocumentKind.JsonRows
            ? "is an archive; download it and ingest the file"
        : BinaryContent.Name(content) is { } format ? $"is {format}, not a page; save it as text or HTML first"
        : kind is DocumentKind.OtherXml or DocumentKind.OtherJson
            ? "is neither page, feed nor site map; name the address of one of these"
        : "is no text; name the address of a page";

    private static WebStep Step(string address) => new(address, StatedFacts.None);

    private static WebDocument Wrong(string line) => new(null, [], [line]);
}

/// <summary>An address to be fetched.</summary>
/// <param name="Address">As named.</param>
/// <param name="Stated">What was said of its article where it was named.</param>
internal sealed record WebStep(string Address, StatedFacts Stated);
