using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Texts;

/// <summary>The marks of what was read in one article: quotations and who says them, dates, names, quantities, labels.</summary>
public static class FindingMarks
{
    /// <summary>All marks of the article.</summary>
    public static IReadOnlyList<TextMark> Of(ArticleCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var article = card.Article;
        var quotations = article.Quotations;
        return
        [
            .. quotations
                .Where(quotation => quotation.Within is null)
                .SelectMany(quotation => quotation.Content)
                .Select(words => Mark(card, words, "f-quotation")),
            .. quotations
                .Select(quotation => quotation.Cue)
                .OfType<Excerpt>()
                .Select(words => Mark(card, words, "f-cue")),
            .. quotations.Select(q => q.Source).OfType<Excerpt>().Select(words => Mark(card, words, "f-source")),
            .. quotations.Select(q => q.Venue).OfType<Excerpt>().Select(words => Mark(card, words, "f-venue")),
            .. article.Entities.SelectMany(entity => entity.Mentions).Select(words => Mark(card, words, "f-entity")),
            .. article.Times.Select(words => Mark(card, words, "f-time")),
            .. article.Quantities.Select(words => Mark(card, words, "f-quantity")),
            .. article.Events.Select(found => Mark(card, found.Predicate, "f-event")),
            .. article.Labels.Select(label => Mark(card, label.Words, "f-label")),
        ];
    }

    private static TextMark Mark(ArticleCard card, Excerpt words, string name) =>
        new(words.Start, words.End, name) { Id = Anchors.Words(card, words.Start, words.End) };
}
