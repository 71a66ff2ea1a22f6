using System.Globalization;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The header: what the document is made of, and how its apparatus is to be read.</summary>
internal static class TeiHeader
{
    private const string Readings =
        "Each app is what the articles say of one thing; each rdg is one article's version. @n of a rdg gives the first and one past the last UTF-16 code unit of its words in the article's text whose SHA-256 stands in the list of witnesses; @corresp leads to the words in the full text below. An empty rdg of type missing is an article that does not have it. Inside a reading of several articles the words that differ stand in apps of their own; those of type orthographic differ in case, marks or brackets only. Characters that XML forbids stand as their code points in angle brackets. ana leads to the kinds of difference that Parallax found; it shows them and judges none.";

    public static void Write(TeiWriter tei, ReportIndex index, string? story)
    {
        tei.Open("teiHeader");
        tei.Line();
        tei.Open("fileDesc");
        tei.Line();
        tei.Open("titleStmt");
        var headline = index.Report.Story?.Headline ?? index.Articles.FirstOrDefault()?.Article.Headline?.Text;
        tei.Element("title", headline is null ? "Articles compared" : $"{headline}: articles compared");
        tei.CloseLine();
        tei.Open("publicationStmt");
        tei.Element(
            "p",
            $"Made by Parallax {index.Report.Parallax}{(story is null ? "" : $" of story {story}")}; not published."
        );
        tei.CloseLine();
        tei.Open("sourceDesc");
        Witnesses(tei, index);
        tei.CloseLine();
        tei.CloseLine();
        Encoding(tei, index.Report.Parallax);
        tei.CloseLine();
    }

    private static void Witnesses(TeiWriter tei, ReportIndex index)
    {
        tei.Open("listWit");
        tei.Line();
        foreach (var card in index.Articles)
        {
            tei.Open("witness", ("xml:id", card.Siglum));
            Source(tei, card.Article);
            tei.CloseLine();
        }

        tei.CloseLine();
    }

    private static void Source(TeiWriter tei, ArticleReport article)
    {
        tei.Open("bibl");
        tei.Line();
        if (article.Headline is { } headline)
        {
            tei.Element("title", headline.Text, ("level", "a"));
        }

        if (article.Outlet is { } outlet)
        {
            tei.Element("publisher", outlet.Name);
        }

        if (article.Published is { } published)
        {
            tei.Element("date", published.Value, ("when", IsDay(published.Value) ? published.Value : null));
        }

        if (WebAnnotationText.Address(article.Url) is { } address)
        {
            tei.Element("ref", address, ("target", address));
        }

        tei.Element("idno", article.Id, ("type", "article"));
        tei.Element("idno", article.Sha256, ("type", "sha256"));
        tei.Element("idno", article.TextSha256, ("type", "text-sha256"));
        tei.CloseLine();
    }

    private static void Encoding(TeiWriter tei, string version)
    {
        tei.Open("encodingDesc");
        tei.Line();
        tei.Open("editorialDecl");
        tei.Element("p", Readings);
        tei.CloseLine();
        tei.Open("variantEncoding", ("method", "parallel-segmentation"), ("location", "internal"));
        tei.CloseLine();
        tei.Open("classDecl");
        tei.Open("taxonomy", ("xml:id", "difference"));
        tei.Line();
        foreach (var type in DifferenceWords.HeaviestFirst)
        {
            tei.Open("category", ("xml:id", $"difference.{DifferenceWords.NameOf(type)}"));
            tei.Element("catDesc", DifferenceWords.HeadingOf(type));
            tei.CloseLine();
        }

        tei.CloseLine();
        tei.CloseLine();
        tei.Open("appInfo");
        // The schema takes numbers there and nothing else.
        tei.Open("application", ("ident", "parallax"), ("version", IsVersion(version) ? version : "0"));
        tei.Element("label", "Parallax");
        tei.CloseLine();
        tei.CloseLine();
        tei.CloseLine();
    }

    private static bool IsDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsVersion(string version) =>
        version.Split('.') is { Length: <= 4 } parts
        && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
}
