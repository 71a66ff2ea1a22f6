using Parallax.Sources.Text;

namespace Parallax.Sources.Feeds;

/// <summary>Gathers what is said of one entry; the first of two sayings counts, unless the later is the better kind.</summary>
internal sealed class EntryBuilder(string? baseAddress)
{
    private const int MostAuthors = 20;

    private readonly List<string> authors = [];
    private string? id;
    private string? link;
    private string? original;
    private string? permanent;
    private string? title;
    private string? outlet;
    private string? content;
    private string? summary;
    private string? spareSummary;
    private string? language;
    private string? publishedBasis;

    /// <summary>When it was published.</summary>
    public StatedMoment? Published { get; private set; }

    /// <summary>When it was last changed.</summary>
    public StatedMoment? Updated { get; private set; }

    public void Id(string? text, bool isAddress)
    {
        id ??= FeedText.OfPlain(text);
        permanent ??= isAddress ? WebAddress.Of(id) : null;
    }

    /// <param name="address">As written.</param>
    /// <param name="isOriginal">Whether it is the address behind a counter's.</param>
    public void Link(string? address, bool isOriginal = false)
    {
        link ??= WebAddress.Of(address, baseAddress);
        original ??= isOriginal ? WebAddress.Of(address, baseAddress) : null;
    }

    public void Title(string? html) => title ??= FeedText.OfHtml(html);

    public void Outlet(string? html) => outlet ??= FeedText.OfHtml(html);

    public void Language(string? tag) => language ??= LanguageTag.Of(tag);

    public void PublishedAt(string? text, string basis)
    {
        if (Published is null && StatedMoment.Parse(text) is { } moment)
        {
            Published = moment;
            publishedBasis = basis;
        }
    }

    public void UpdatedAt(string? text) => Updated ??= StatedMoment.Parse(text);

    public void Author(string? text)
    {
        var name = AuthorName.Of(FeedText.OfHtml(text));
        if (name is not null && authors.Count < MostAuthors && !authors.Contains(name, StringComparer.Ordinal))
        {
            authors.Add(name);
        }
    }

    /// <summary>The longest counts: some feeds give the text twice, once cut.</summary>
    public void Content(string? html) => content = Longer(content, html);

    /// <param name="html">The fragment.</param>
    /// <param name="isSpare">Whether it counts only where no other does.</param>
    public void Summary(string? html, bool isSpare = false)
    {
        summary = isSpare ? summary : Longer(summary, html);
        spareSummary = isSpare ? Longer(spareSummary, html) : spareSummary;
    }

    /// <summary>Leaves out the days that lie after this one, and says which it was; null where none did.</summary>
    public DateOnly? Forget(DateTimeOffset latest)
    {
        DateOnly? forgotten = null;
        if (Updated is { } updated && updated.Value > latest)
        {
            (forgotten, Updated) = (updated.Day, null);
        }

        if (Published is { } published && published.Value > latest)
        {
            (forgotten, Published, publishedBasis) = (published.Day, null, null);
        }

        return forgotten;
    }

    public FeedEntry Build() =>
        new()
        {
            Id = id,
            Link = original ?? link ?? permanent,
            Title = title,
            Published = Published?.Value,
            PublishedBasis = publishedBasis,
            Updated = Updated?.Value,
            Authors = authors,
            Outlet = outlet,
            ContentHtml = content,
            SummaryHtml = summary ?? spareSummary,
            Language = language,
        };

    private static string? Longer(string? one, string? other) =>
        string.IsNullOrWhiteSpace(other) || other.Length <= (one?.Length ?? 0) ? one : other;
}
