using Parallax.Core;
using Parallax.Sources.Documents;
using Parallax.Sources.Feeds;
using Parallax.Sources.Files;
using Parallax.Sources.Jsonl;
using Parallax.Sources.Text;
using Parallax.Sources.Wire;

namespace Parallax.Sources.Items;

/// <summary>
/// The items of a document that is held whole: itself, or the entries of a feed, the rows of a list, the articles of a
/// package. Safe for many threads at once.
/// </summary>
/// <param name="clock">The present, to know a day in the future by.</param>
/// <param name="limits">How much is read.</param>
public sealed class DocumentItems(TimeProvider clock, InputLimits limits)
{
    private readonly FeedParser feeds = new(clock);

    /// <summary>The items, as they are asked for; what the document is, <see cref="DocumentKinds"/> decides.</summary>
    public IEnumerable<ItemResult> Of(Document document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Of(document, DocumentKinds.Of(document.Content.Span, document.ContentType, document.Name), cancellation);
    }

    /// <summary>The items of a document whose kind is known.</summary>
    public IEnumerable<ItemResult> Of(Document document, DocumentKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return kind switch
        {
            DocumentKind.Text => [Whole(document, ItemKind.Text)],
            DocumentKind.Markdown => [Whole(document, ItemKind.Markdown)],
            DocumentKind.Html => [Whole(document, ItemKind.Html)],
            DocumentKind.Nitf => [Whole(document, ItemKind.Nitf)],
            DocumentKind.Ninjs =>
            [
                Whole(
                    document with
                    {
                        Address = NinjsReader.Uri(document.Content) ?? document.Address,
                    },
                    ItemKind.Ninjs
                ),
            ],
            DocumentKind.JsonRow => [Whole(document, ItemKind.JsonRow)],
            DocumentKind.Feed => FeedItems.Of(document, feeds),
            DocumentKind.NewsMlG2 => NewsMlItems.Of(document),
            DocumentKind.JsonRows => new RowItems(limits).Of(
                document,
                new MemoryStream(document.Content.ToArray(), writable: false),
                cancellation
            ),
            _ => [ItemResult.Failed($"{document.Name}: {Refusal(kind, document)}")],
        };
    }

    private static ItemResult Whole(Document document, ItemKind kind) =>
        ItemResult.Of(
            new SourceItem
            {
                Name = document.Name,
                Address = document.Address,
                Content = document.Content,
                Sha256 = ItemHash.Of(document.Content.Span),
                Kind = kind,
                Charset = ContentType.Charset(document.ContentType),
            }
        );

    private static string Refusal(DocumentKind kind, Document document) =>
        kind switch
        {
            DocumentKind.Opml => "lists feeds and holds no article itself; name the addresses in it",
            DocumentKind.Sitemap => "lists pages and holds no article itself; name the addresses in it",
            DocumentKind.OtherXml =>
                "is XML, but none of RSS, Atom, NITF or NewsML-G2; save its articles as text or HTML",
            DocumentKind.OtherJson => "is JSON, but none of JSON Feed, ninjs or a row with \"text\" or \"html\"",
            DocumentKind.Warc or DocumentKind.Gzip =>
                "is an archive inside of another, which is not read; unpack it first",
            _ => BinaryContent.Name(document.Content.Span) is { } format
                ? $"is {format}, not text; save it as text or HTML first"
                : "is not text (too many control bytes); give text, Markdown, HTML or JSONL",
        };
}
