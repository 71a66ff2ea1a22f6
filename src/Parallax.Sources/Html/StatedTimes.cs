using AngleSharp.Dom;
using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>When an article was published and changed, as its page states.</summary>
/// <param name="Published">The day, as written.</param>
/// <param name="PublishedAt">The moment, where the place that states the day or another one states it with an offset.</param>
/// <param name="Modified">The moment of the last change, where one is stated with an offset.</param>
internal sealed record StatedTimes(Stated<DateOnly>? Published, DateTimeOffset? PublishedAt, DateTimeOffset? Modified)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publication_date",
        "pubdate",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:article:modified_time",
        "article:modified",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
    ];

    /// <summary>Reads JSON-LD, then meta elements, then time elements.</summary>
    public static StatedTimes Of(
        JsonLdArticle? article,
        IReadOnlyDictionary<string, string> metas,
        IReadOnlyList<IElement> times
    )
    {
        var said = PublishedIn(article, metas, times).ToList();
        var first = said.FirstOrDefault(s => StatedDate.Parse(s.Value) is not null);
        var day = StatedDate.Parse(first.Value);
        return new StatedTimes(
            day is { } known ? new Stated<DateOnly>(known, first.Basis) : null,
            said.Select(s => Moment(s.Value, day)).FirstOrDefault(m => m is not null),
            ModifiedIn(article, metas, times).Select(m => Moment(m, null)).FirstOrDefault(m => m is not null)
        );
    }

    private static IEnumerable<(string? Value, string Basis)> PublishedIn(
        JsonLdArticle? article,
        IReadOnlyDictionary<string, string> metas,
        IReadOnlyList<IElement> times
    )
    {
        yield return (article?.Published, "HTML JSON-LD datePublished");
        foreach (var name in PublishedNames)
        {
            yield return (metas.GetValueOrDefault(name), $"HTML meta {name}");
        }

        foreach (var time in times.Where(t => t.GetAttribute("itemprop") != "dateModified" && !IsBeside(t)))
        {
            yield return (Value(time), "HTML time element");
        }
    }

    private static IEnumerable<string?> ModifiedIn(
        JsonLdArticle? article,
        IReadOnlyDictionary<string, string> metas,
        IReadOnlyList<IElement> times
    ) =>
        ModifiedNames
            .Select(name => metas.GetValueOrDefault(name))
            .Prepend(article?.Modified)
            .Concat(times.Where(t => t.GetAttribute("itemprop") == "dateModified" && !IsBeside(t)).Select(Value));

    // A day alone is no moment, nor is a time without an offset.
    private static DateTimeOffset? Moment(string? text, DateOnly? day) =>
        StatedMoment.Parse(text) is { At: { } at } moment && (day is null || moment.Day == day) ? at : null;

    private static string? Value(IElement time) => time.GetAttribute("datetime") ?? time.GetAttribute("content");

    // The time of another story, or of the page.
    private static bool IsBeside(IElement time)
    {
        for (var element = time; element is not null; element = element.ParentElement)
        {
            if (element.LocalName is "nav" or "aside" or "footer")
            {
                return true;
            }
        }

        return false;
    }
}
