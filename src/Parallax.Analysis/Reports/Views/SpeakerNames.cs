using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>One name for one speaker in every article, and the country of each as far as the articles say it.</summary>
internal sealed class SpeakerNames
{
    private readonly Dictionary<(string Article, string Entity), SharedEntity> shared = [];
    private readonly Dictionary<string, (string? Nation, string? Country)> nations = [];
    private readonly Dictionary<(string Article, string Entity), EntityReport> entities = [];

    private SpeakerNames() { }

    public static SpeakerNames Of(ReportIndex index)
    {
        var names = new SpeakerNames();
        foreach (var entity in index.Report.Entities ?? [])
        {
            foreach (var (article, id) in entity.Articles)
            {
                names.shared.TryAdd((article, id), entity);
            }
        }

        foreach (var card in index.Articles)
        {
            foreach (var entity in card.Article.Entities)
            {
                names.entities.TryAdd((card.Article.Id, entity.Id), entity);
            }
        }

        foreach (var entity in (index.Report.Entities ?? []).Where(entity => entity.Type != "group"))
        {
            names.nations.TryAdd(entity.Id, names.NationIn(entity));
        }

        return names;
    }

    /// <summary>The speaker's name; empty where none is named.</summary>
    public string Speaker(ArticleCard card, QuotationReport quotation) =>
        quotation.Source is not { } source ? ""
        : source.Entity is { } id && shared.TryGetValue((card.Article.Id, id), out var known) ? known.Name
        : source.Name;

    /// <summary>Name of the speaker's country, or its code where no article names it; null where unknown.</summary>
    public string? Nation(ArticleCard card, QuotationReport quotation) => Find(card, quotation).Nation;

    /// <summary>Code of the speaker's country; null where unknown.</summary>
    public string? Country(ArticleCard card, QuotationReport quotation) => Find(card, quotation).Country;

    private (string? Nation, string? Country) Find(ArticleCard card, QuotationReport quotation) =>
        quotation.Source?.Entity is not { } id ? default
        : shared.TryGetValue((card.Article.Id, id), out var known) && nations.TryGetValue(known.Id, out var nation)
            ? nation
        : NationIn(card.Article.Id, id);

    // One article says whose minister it is, another only the name.
    private (string? Nation, string? Country) NationIn(SharedEntity entity) =>
        entity
            .Articles.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => NationIn(pair.Key, pair.Value))
            .FirstOrDefault(nation => nation.Nation is not null);

    private (string? Nation, string? Country) NationIn(string article, string id)
    {
        if (!entities.TryGetValue((article, id), out var entity))
        {
            return default;
        }

        var name =
            entity.Nation is { } nation ? Named(article, nation)
            : entity.Type is "place" ? Named(article, id)
            : null;
        return (name ?? entity.Country, entity.Country);
    }

    private string? Named(string article, string id) =>
        shared.GetValueOrDefault((article, id))?.Name ?? entities.GetValueOrDefault((article, id))?.Name;
}
