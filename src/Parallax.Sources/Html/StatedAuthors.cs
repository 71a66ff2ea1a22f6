using AngleSharp.Dom;
using Parallax.Sources.Feeds;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Who wrote an article, as its page states outside the running text.</summary>
internal static class StatedAuthors
{
    private const int Most = 20;

    private static readonly string[] MetaNames =
    [
        "author",
        "article:author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
    ];

    /// <summary>
    /// The names of the first place that has any: JSON-LD, meta elements, elements marked as author. An address is no name,
    /// and who publishes it does not write it.
    /// </summary>
    public static IReadOnlyList<string> Of(
        JsonLdArticle? article,
        IReadOnlyDictionary<string, string> metas,
        IReadOnlyList<IElement> elements,
        string? outlet
    )
    {
        var stated =
            (IEnumerable<IEnumerable<string>>)
                [
                    article?.Authors ?? [],
                    .. MetaNames.Select(name => metas.TryGetValue(name, out var value) ? new[] { value } : []),
                    elements.Where(IsShort).Select(e => NameIn(e).TextContent),
                ];
        return stated.Select(s => Names(s, outlet)).FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static List<string> Names(IEnumerable<string> stated, string? outlet) =>
        [
            .. stated
                .SelectMany(Divided)
                .Select(name => AuthorName.Of(TextNormaliser.Normalise(name).Replace('\n', ' ')))
                .OfType<string>()
                .Where(name =>
                    !name.Contains('/', StringComparison.Ordinal)
                    && !name.Equals(outlet, StringComparison.OrdinalIgnoreCase)
                )
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];

    // A comma divides names only where an "and" says that there are several: "Jane Roe, Moscow" is one.
    private static string[] Divided(string stated)
    {
        var pieces = stated.Split([" and ", " & ", ";", " | "], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1
            ? [.. pieces.SelectMany(p => p.Split(", ", StringSplitOptions.RemoveEmptyEntries))]
            : pieces;
    }

    // <span itemprop=author itemscope><span itemprop=name>...</span> of the Courier</span>
    private static IElement NameIn(IElement author)
    {
        foreach (var child in author.Children)
        {
            if (child.GetAttribute("itemprop") == "name")
            {
                return child;
            }
        }

        return author;
    }

    private static bool IsShort(IElement element) =>
        element.ChildElementCount <= 3 && element.TextContent.Length <= 200;
}
