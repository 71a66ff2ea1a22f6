using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Web.Texts;

/// <summary>The page's one stylesheet, and the policy that lets the page use it and nothing else.</summary>
public static class Stylesheet
{
    private static readonly string[] Order =
    [
        "colours",
        "page",
        "overview",
        "groups",
        "collation",
        "tables",
        "timeline",
        "map",
        "texts",
        "findings",
        "print",
    ];

    // What only the server's pages have. A page's own styles are a line here.
    private static readonly string[] OfPages =
    [
        "site",
        "stories",
        "story",
        "articles",
        "speakers",
        "outlets",
        "places",
        "search",
        "add",
        "reviews",
    ];

    private static readonly Lazy<string> Fixed = new(() => string.Concat(Order.Select(Read)));

    /// <summary>
    /// Rules beyond this many statements would make a page slow; such statements still have their numbers and links.
    /// </summary>
    private const int MostPartnerRules = 1_000;

    /// <summary>The styles for a page with this many statement groups, and places on its map.</summary>
    public static string For(int groups, int places = 0)
    {
        var css = new StringBuilder(Fixed.Value);
        for (var number = 1; number <= Math.Min(groups, MostPartnerRules); number++)
        {
            // Pointing at a statement, or coming to it by key or link, lights its partners in the other texts.
            css.Append($".texts:has(.g{number}:is(:hover,:focus,:target)) .g{number}{{background-color:var(--lit)}}\n");
        }

        for (var number = 1; number <= places; number++)
        {
            // The list beside the map lights the marks.
            css.Append(
                $".map:has(#place-{number}:is(:hover,:target,:focus-within)) .m{number} path{{stroke:var(--focus);stroke-width:3px}}\n"
            );
        }

        return css.ToString();
    }

    /// <summary>The styles of all pages that a server shows, as one file.</summary>
    public static string ForPages() => Fixed.Value + string.Concat(OfPages.Select(Read));

    /// <summary>The content security policy under which nothing but <paramref name="css"/> is used: no script, no fetch.</summary>
    public static string PolicyFor(string css)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'";
    }

    private static string Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Parallax.Web.Styles.{name}.css")
            ?? throw new InvalidOperationException($"the stylesheet {name}.css is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
