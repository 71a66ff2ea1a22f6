using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>Who speaks in each article, and how much: the words of the quotations by speaker.</summary>
/// <param name="Name">The speaker's fullest name; null for words whose speaker nobody names.</param>
/// <param name="Shares">One an article, in the articles' order; null where the speaker has no word in it.</param>
public sealed record SpeakerRow(string? Name, IReadOnlyList<SpeakerShare?> Shares)
{
    /// <summary>Words over all articles.</summary>
    public int Words => Shares.Sum(share => share?.Words ?? 0);

    /// <summary>Name of the country the speaker is, serves or lies in; null where unknown.</summary>
    public string? Nation { get; init; }

    /// <summary>Its ISO 3166-1 alpha-2 code; null where unknown.</summary>
    public string? Country { get; init; }
}

/// <summary>One speaker's words in one article.</summary>
/// <param name="Words">Words of all the quotations' content.</param>
/// <param name="Quotations">The quotations in text order, at least one.</param>
/// <param name="Share">Of all the words that the article quotes; 0 to 1.</param>
public sealed record SpeakerShare(int Words, IReadOnlyList<QuotationReport> Quotations, double Share);

/// <summary>Makes the table from the articles' quotations.</summary>
public static class SpeakerTable
{
    /// <summary>The rows, most words first, unnamed speakers last.</summary>
    public static IReadOnlyList<SpeakerRow> Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Rows(index, SpeakerNames.Of(index).Speaker);
    }

    /// <summary>The same by country, for the speakers whose country is known; empty where fewer than two are.</summary>
    public static IReadOnlyList<SpeakerRow> ByNation(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var names = SpeakerNames.Of(index);
        var rows = Rows(index, (card, quotation) => names.Nation(card, quotation) ?? "");
        return rows.Count(row => row.Name is not null) < 2 ? [] : rows;
    }

    /// <summary>The rows as a report carries them.</summary>
    public static IReadOnlyList<SpeakerShares> Shares(ReportIndex index) =>
        [
            .. Of(index)
                .Select(row => new SpeakerShares(
                    row.Name,
                    row.Country,
                    [
                        .. index
                            .Articles.Zip(row.Shares)
                            .Where(pair => pair.Second is not null)
                            .Select(pair => new SpeakerWords(
                                pair.First.Article.Id,
                                pair.Second!.Words,
                                Math.Round(pair.Second.Share, 3),
                                [.. pair.Second.Quotations.Select(quotation => quotation.Id)]
                            )),
                    ]
                )),
        ];

    /// <summary>A speaker's words in the articles of a party, and their share of all that the party quotes.</summary>
    public static SpeakerShare? In(Party party, SpeakerRow row, IReadOnlyList<SpeakerRow> all)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(all);
        var shares = party.Articles.Select(card => row.Shares[card.Index]).OfType<SpeakerShare>().ToList();
        var total = all.Sum(other => party.Articles.Sum(card => other.Shares[card.Index]?.Words ?? 0));
        var words = shares.Sum(share => share.Words);
        return shares.Count == 0
            ? null
            : new SpeakerShare(
                words,
                [.. shares.SelectMany(share => share.Quotations)],
                total == 0 ? 0 : (double)words / total
            );
    }

    private static List<SpeakerRow> Rows(ReportIndex index, Func<ArticleCard, QuotationReport, string> nameOf)
    {
        var names = SpeakerNames.Of(index);
        var rows = new Dictionary<string, List<QuotationReport>?[]>(StringComparer.Ordinal);
        var nations = new Dictionary<string, (string? Nation, string? Country)>(StringComparer.Ordinal);
        foreach (var card in index.Articles)
        {
            foreach (var quotation in card.Article.Quotations.Where(quotation => quotation.Within is null))
            {
                var name = nameOf(card, quotation);
                if (!rows.TryGetValue(name, out var lists))
                {
                    rows[name] = lists = new List<QuotationReport>?[index.Articles.Count];
                }

                (lists[card.Index] ??= []).Add(quotation);
                if (names.Nation(card, quotation) is { } nation && name.Length > 0)
                {
                    nations.TryAdd(name, (nation, names.Country(card, quotation)));
                }
            }
        }

        var totals = index
            .Articles.Select(card => rows.Values.Sum(lists => (lists[card.Index] ?? []).Sum(WordsOf)))
            .ToList();
        return
        [
            .. rows.Select(row => new SpeakerRow(
                    row.Key.Length > 0 ? row.Key : null,
                    [.. row.Value.Select((quotations, i) => ShareOf(quotations, totals[i]))]
                )
                {
                    Nation = nations.GetValueOrDefault(row.Key).Nation,
                    Country = nations.GetValueOrDefault(row.Key).Country,
                })
                .OrderBy(row => row.Name is null)
                .ThenByDescending(row => row.Words)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    private static SpeakerShare? ShareOf(List<QuotationReport>? quotations, int total) =>
        quotations is null ? null
        : quotations.Sum(WordsOf) is var words && total == 0 ? new SpeakerShare(words, quotations, 0)
        : new SpeakerShare(words, quotations, (double)words / total);

    private static int WordsOf(QuotationReport quotation) =>
        quotation.Content.Sum(piece => piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
