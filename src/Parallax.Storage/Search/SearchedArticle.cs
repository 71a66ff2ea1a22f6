using Parallax.Core;

namespace Parallax.Storage.Search;

/// <summary>What of an article can be searched.</summary>
/// <param name="Headline">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Quotations">Its quotations.</param>
/// <param name="People">Names of people as <see cref="SearchNames.Column"/> has them.</param>
/// <param name="Places">Names of places, likewise.</param>
internal sealed record SearchedArticle(
    string? Headline,
    string Text,
    string? Outlet,
    IReadOnlyList<StoredQuotation> Quotations,
    string? People,
    string? Places
)
{
    /// <summary>Who is quoted, as a column of names.</summary>
    public string? Speakers => SearchNames.Column(Quotations.Select(quotation => quotation.Speaker));

    /// <summary>Of an article that is stored.</summary>
    public static SearchedArticle Of(ArticleRecord record) =>
        new(
            record.Headline,
            record.Article.Text,
            record.Outlet,
            record.Quotations,
            SearchNames.Column(record.People),
            SearchNames.Column(record.Places)
        );
}
