using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Articles;

namespace Parallax.Desk.Speakers;

/// <summary>An office that an article says somebody holds or held.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Title">Which: "foreign minister".</param>
/// <param name="Of">Of what.</param>
/// <param name="IsFormer">Whether it is held no more.</param>
/// <param name="Day">The day of the article; null where that is not known.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record SpeakerOffice(
    string Holder,
    string Title,
    string Of,
    bool IsFormer,
    string? Day,
    Evidence Evidence
);

/// <summary>Offices of a speaker, as the articles that quote the speaker tell them.</summary>
public static class SpeakerOffices
{
    // Who is quoted is mostly introduced in the same article; more articles say the same again.
    private const int MostArticles = 12;

    /// <summary>The offices, each once, the latest first.</summary>
    public static async Task<IReadOnlyList<SpeakerOffice>> OfAsync(
        IArticleStore store,
        SpeakerPage page,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(page);
        var names = page.Names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var found = new List<SpeakerOffice>();
        var articles = page.Page.SelectMany(saying => saying.Versions).Select(version => version.Article).Distinct();
        foreach (var number in articles.Take(MostArticles))
        {
            if (await store.ArticleAsync(number, cancellation).ConfigureAwait(false) is not { } stored)
            {
                continue;
            }

            var read = await StoredReadings
                .ReadAsync(store, stored, [ArticleSections.Offices], cancellation)
                .ConfigureAwait(false);
            found.AddRange(
                read.Offices.Where(office => names.Contains(office.Holder))
                    .Select(office => new SpeakerOffice(
                        office.Holder,
                        office.Title,
                        office.Of,
                        office.Tenure == "former",
                        office.Known,
                        new Evidence(StoredArticle.Id(number), office.Start, office.End, office.Text)
                    ))
            );
        }

        return
        [
            .. found
                .OrderByDescending(office => office.Day, StringComparer.Ordinal)
                .DistinctBy(office => (office.Holder, office.Title, office.Of, office.IsFormer)),
        ];
    }
}
