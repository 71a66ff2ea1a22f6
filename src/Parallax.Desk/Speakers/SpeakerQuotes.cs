using Parallax.Analysis.Stories;
using Parallax.Core;

namespace Parallax.Desk.Speakers;

/// <summary>Everything that somebody said, each outlet's version beside the others'.</summary>
/// <param name="store">The store.</param>
public sealed class SpeakerQuotes(IArticleStore store)
{
    /// <summary>The most that a store answers at once (<c>StoreSearch</c>).</summary>
    private const int MostQuotations = 1000;

    /// <summary>A page of what somebody said; of a name that nobody is quoted under, an empty one.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit, or is too long.</exception>
    public async Task<SpeakerPage> FindAsync(SpeakerQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (
            query.Name.Length > SpeakerQuery.LongestName
            || !query.Name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)
        )
        {
            throw new ArgumentException("a name has letters, and not too many", nameof(query));
        }

        var found = await store
            .SearchAsync(
                new SearchQuery
                {
                    Quotations = true,
                    Speaker = query.Name,
                    Outlet = query.Outlet,
                    After = query.Since,
                    Before = query.Until,
                    Order = SearchOrder.Newest,
                    Limit = MostQuotations,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var sayings = NewestFirst(QuotationVersions.Of(found.Hits));
        var asked = sayings
            .Skip(Math.Max(query.Offset, 0))
            .Take(Math.Clamp(query.Limit, 0, SpeakerQuery.MostSayings))
            .ToList();
        var texts = await TextsAsync(asked, cancellation).ConfigureAwait(false);
        var days = found.Hits.Select(hit => hit.Day).OfType<DateOnly>().ToList();
        return new SpeakerPage(
            Counted(found.Hits.Select(hit => hit.Quotation?.Speaker)),
            Counted(found.Hits.Select(hit => hit.Outlet)),
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            found.Hits.Count,
            sayings.Count,
            found.Hits.Count < MostQuotations,
            [.. asked.Select(versions => Of(versions, texts, cancellation))]
        )
        {
            Days = [.. days.CountBy(day => day).OrderBy(pair => pair.Key).Select(pair => new DayCount(pair.Key, pair.Value))],
        };
    }

    private static List<IReadOnlyList<SearchHit>> NewestFirst(IReadOnlyList<IReadOnlyList<SearchHit>> sayings) =>
        [.. sayings.OrderByDescending(versions => versions.Max(hit => hit.Day) ?? DateOnly.MinValue)];

    // Said most first; of the same count in the order of the letters, so that the answer is the same every time.
    private static List<NameCount> Counted(IEnumerable<string?> names) =>
        [
            .. names
                .OfType<string>()
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new NameCount(pair.Key, pair.Value)),
        ];

    private static List<SearchHit> Shown(IReadOnlyList<SearchHit> versions) =>
        [
            .. versions
                .OrderBy(hit => hit.Day ?? DateOnly.MaxValue)
                .ThenBy(hit => hit.Article)
                .ThenBy(hit => hit.Quotation!.Start)
                .Take(SpeakerQuery.MostVersions),
        ];

    private static Saying Of(
        IReadOnlyList<SearchHit> versions,
        Dictionary<long, string> texts,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var shown = Shown(versions).ConvertAll(hit => Of(hit, texts[hit.Article]));
        var days = versions.Select(hit => hit.Day).OfType<DateOnly>().ToList();
        return new Saying(
            shown,
            versions.Count - shown.Count,
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            SayingPartings.Of(shown)
        );
    }

    private static SayingVersion Of(SearchHit hit, string text)
    {
        var quotation = hit.Quotation!;
        return new SayingVersion(
            hit.Article,
            hit.Story,
            hit.Outlet,
            hit.Day,
            quotation.Speaker,
            quotation.Kind,
            new Evidence(
                StoredArticle.Id(hit.Article),
                quotation.Start,
                quotation.End,
                text[quotation.Start..quotation.End]
            ),
            quotation.Text
        );
    }

    // What a search shows of a long quotation is cut; the words themselves stand in the article.
    private async Task<Dictionary<long, string>> TextsAsync(
        List<IReadOnlyList<SearchHit>> sayings,
        CancellationToken cancellation
    )
    {
        var texts = new Dictionary<long, string>();
        foreach (var number in sayings.SelectMany(Shown).Select(hit => hit.Article).Distinct())
        {
            var article = await store.ArticleAsync(number, cancellation).ConfigureAwait(false);
            texts[number] =
                article?.Article.Text ?? throw new StoreException($"article {number} is found and cannot be read");
        }

        return texts;
    }
}
