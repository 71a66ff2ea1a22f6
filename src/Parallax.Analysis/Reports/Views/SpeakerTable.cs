using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>Who speaks in each article, and how much: the words of the quotations by speaker.</summary>
/// <param name="Name">The speaker's fullest name; null for words whose speaker nobody names.</param>
/// <param name="Shares">One an article, in the articles' order; null where the speaker has no word in it.</param>
public sealed record SpeakerRow(string? Name, IReadOnlyList<SpeakerShare?> Shares)
{
    /// <summary>Words over all articles.</summary>
    public int Words => Shares.Sum(share => share?.Words ?? 0);
}

/// <summary>One speaker's words in one article.</summary>
/// <param name="Words">Words of all the quotations' content.</param>
/// <param name="Quotations">The quotations in text order, at least one.</param>
public sealed record SpeakerShare(int Words, IReadOnlyList<QuotationReport> Quotations);

/// <summary>Makes the table from the articles' quotations.</summary>
public static class SpeakerTable
{
    /// <summary>The rows, most words first, unnamed speakers last.</summary>
    public static IReadOnlyList<SpeakerRow> Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var names = SharedNames(index.Report.Entities ?? []);
        var rows = new Dictionary<string, List<QuotationReport>?[]>(StringComparer.Ordinal);
        foreach (var card in index.Articles)
        {
            foreach (var quotation in card.Article.Quotations.Where(quotation => quotation.Within is null))
            {
                var name = NameOf(quotation.Source, card.Article.Id, names);
                if (!rows.TryGetValue(name, out var lists))
                {
                    rows[name] = lists = new List<QuotationReport>?[index.Articles.Count];
                }

                (lists[card.Index] ??= []).Add(quotation);
            }
        }

        return
        [
            .. rows.Select(row => new SpeakerRow(row.Key.Length > 0 ? row.Key : null, [.. row.Value.Select(ShareOf)]))
                .OrderBy(row => row.Name is null)
                .ThenByDescending(row => row.Words)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string Article, string Entity), string> SharedNames(IReadOnlyList<SharedEntity> entities)
    {
        var names = new Dictionary<(string, string), string>();
        foreach (var entity in entities)
        {
            foreach (var (article, id) in entity.Articles)
            {
                names.TryAdd((article, id), entity.Name);
            }
        }

        return names;
    }

    private static string NameOf(
        ReferenceReport? source,
        string article,
        Dictionary<(string Article, string Entity), string> names
    ) =>
        source is null ? ""
        : source.Entity is not null && names.TryGetValue((article, source.Entity), out var name) ? name
        : source.Name;

    private static SpeakerShare? ShareOf(List<QuotationReport>? quotations) =>
        quotations is null ? null : new SpeakerShare(quotations.Sum(WordsOf), quotations);

    private static int WordsOf(QuotationReport quotation) =>
        quotation.Content.Sum(piece => piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
