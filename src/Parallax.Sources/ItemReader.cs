using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Html;
using Parallax.Sources.Items;
using Parallax.Sources.Jsonl;
using Parallax.Sources.Plain;
using Parallax.Sources.Text;
using Parallax.Sources.Wire;

namespace Parallax.Sources;

/// <summary>Reads items of every kind into articles; what their container states of them goes before what they say.</summary>
/// <param name="limits">How much of an item is read.</param>
public sealed class ItemReader(InputLimits limits) : IItemReader
{
    /// <inheritdoc/>
    public ReadResult Read(SourceItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellation.ThrowIfCancellationRequested();
        if (item.Content.Length > limits.MaxBytes)
        {
            return ReadResult.Failed(
                $"{item.Name}: too large ({item.Content.Length / 1e6:0.#} MB; at most {limits.MaxBytes / 1e6:0.#} MB are read)"
            );
        }

        var result = item.Kind switch
        {
            ItemKind.JsonRow => JsonlRow.Read(item.Name, item.Name, item.Content),
            ItemKind.Ninjs => NinjsReader.Read(item.Name, item.Content),
            ItemKind.Nitf or ItemKind.NewsMlG2 => WireXml.Read(item.Name, item.Content, item.Charset),
            _ => ReadText(item),
        };
        return result.Article is { } article ? Bounded(Finished(article, item)) : result;
    }

    private static ReadResult ReadText(SourceItem item)
    {
        var source = new Source(item.Name, item.Content, item.Sha256);
        var (text, failure) = SourceText.Of(source, item.Kind == ItemKind.Html, item.Charset);
        if (text is null)
        {
            return ReadResult.Failed(failure!);
        }

        var article = item.Kind switch
        {
            ItemKind.Html => HtmlFragment.Is(text)
                ? HtmlFragment.Read(text, item.Stated)
                : HtmlArticleText.Of(HtmlArticleExtractor.Extract(text, item.Address)),
            ItemKind.Markdown => MarkdownReader.Read(text),
            _ => PlainTextReader.Read(text),
        };
        return article is not null ? ReadResult.Of(article)
            : item.Kind == ItemKind.Html
                ? ReadResult.Failed(
                    $"{item.Name}: no article text in the page; save the page once it is loaded, or give its text"
                )
            : SourceText.NoText(source);
    }

    private static Article Finished(Article article, SourceItem item)
    {
        var stated = item.Stated;
        var address = WebAddress.Of(item.Address);
        return article with
        {
            Id = article.Id.Length > 0 ? article.Id : item.Name,
            Path = item.Name,
            Sha256 = item.Sha256,
            Url = address ?? article.Url,
            Outlet = stated.Outlet ?? article.Outlet,
            Headline = StatedHeadline.Of(article, stated.Headline),
            Published = stated.Published is { } day
                ? new Stated<DateOnly>(DateOnly.FromDateTime(day.Value.DateTime), day.Basis)
                : article.Published,
            PublishedAt = stated.Published is { } at ? Moment(at.Value) : article.PublishedAt,
            Modified = stated.Modified is { } changed ? Moment(changed.Value) : article.Modified,
            Authors = stated.Authors.Count > 0 ? stated.Authors : article.Authors,
            Language = stated.Language ?? article.Language,
        };
    }

    // Midnight UTC stands for a day without a time.
    private static DateTimeOffset? Moment(DateTimeOffset value) =>
        value.TimeOfDay == TimeSpan.Zero && value.Offset == TimeSpan.Zero ? null : value;

    private ReadResult Bounded(Article article) =>
        article.Text.Length <= limits.MaxCharacters
            ? ReadResult.Of(article)
            : ReadResult.Failed(
                $"{article.Path}: {article.Text.Length:N0} characters of text, more than the {limits.MaxCharacters:N0} of a long article; split it into its articles"
            );
}
