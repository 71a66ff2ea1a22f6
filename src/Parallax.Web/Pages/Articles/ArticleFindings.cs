using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Pages.Articles;

/// <summary>Puts what was found in an article into words.</summary>
internal static class ArticleFindings
{
    /// <summary>The findings in reading order. What does not stand in the text is left out.</summary>
    public static IReadOnlyList<ArticleFinding> Of(ArticleReport article)
    {
        var all = article
            .Quotations.Select(quotation => Said(article, quotation))
            .Concat(article.Entities.Select(entity => Named(article, entity)))
            .Concat(article.Times.Select(Dated))
            .Concat(article.Quantities.Select(Counted))
            .Concat(article.Events.Select(told => Happened(article, told)))
            .Concat(article.Labels.Select(label => Labelled(article, label)));
        return
        [
            .. all.Select(finding => finding with { Places = [.. finding.Places.Where(IsIn)] })
                .Where(finding => finding.Places.Count > 0)
                .OrderBy(finding => finding.Places[0].Span.Start)
                .ThenBy(finding => finding.Kind)
                .Select((finding, i) => finding with { Number = i + 1 }),
        ];

        bool IsIn(FindingPlace place) => !place.Span.IsEmpty && place.Span.End <= article.Text.Length;
    }

    private static ArticleFinding Said(ArticleReport article, QuotationReport quotation)
    {
        var outer = quotation.Within is { } within ? article.Quotations.FirstOrDefault(other => other.Id == within) : null;
        var source = quotation.Source;
        return new ArticleFinding(
            0,
            FindingKind.Quotation,
            "quotations",
            $"{quotation.Kind} quotation",
            source?.Name ?? "speaker not named",
            Facts(
                ("cue", quotation.Cue?.Text),
                ("speaker in the text", source is not null && source.Text != source.Name ? source.Text : null),
                ("why that speaker", source?.Basis),
                ("said to", quotation.Addressee?.Text),
                ("said at", quotation.Venue?.Text),
                ("said when", quotation.Time?.Text),
                ("told by", outer is null ? null : outer.Source?.Name ?? "a quotation whose speaker is not named"),
                ("", quotation.Denied ? "the article says that it is not so, or was not said" : null),
                ("", quotation.Hedged ? "the article leaves open that it was said" : null)
            ),
            [
                .. quotation.Content.Select(piece => At(piece, FindingKind.Quotation)),
                .. quotation.Cue is { } cue ? [At(cue, FindingKind.Cue)] : Array.Empty<FindingPlace>(),
                .. source is not null ? [At(source, FindingKind.Source)] : Array.Empty<FindingPlace>(),
            ]
        )
        {
            Quoted =
                quotation.Content.Count > 0 ? Span(quotation.Content[0].Start, quotation.Content[^1].End) : null,
        };
    }

    private static ArticleFinding Named(ArticleReport article, EntityReport entity)
    {
        var nation = entity.Nation is { } id ? article.Entities.FirstOrDefault(other => other.Id == id)?.Name : null;
        return new ArticleFinding(
            0,
            FindingKind.Name,
            "entities",
            entity.Type,
            entity.Name,
            Facts(
                ("roles", entity.Roles.Count > 0 ? string.Join("; ", entity.Roles) : null),
                ("country", CountryNames.Of(entity.Country)),
                ("serves or lies in", nation == entity.Name ? null : nation)
            ),
            [
                .. entity.Mentions.Select(mention =>
                    At(mention, FindingKind.Name) with
                    {
                        Note = mention.Kind == "name" && mention.Basis is null
                            ? null
                            : string.Join(": ", new[] { mention.Kind, mention.Basis }.OfType<string>()),
                    }
                ),
            ]
        );
    }

    private static ArticleFinding Dated(TimeReport time) =>
        new(
            0,
            FindingKind.Date,
            "times",
            time.Type switch
            {
                "TIME" => "time",
                "DURATION" => "stretch of time",
                "SET" => "repeated time",
                _ => "date",
            },
            DateWords.Of(time.Value),
            Facts(
                ("value", time.Value),
                ("basis", time.Basis),
                (
                    "of",
                    time.Role switch
                    {
                        "saying" => "when something was said",
                        "publication" => "publication",
                        "caption" => "a picture",
                        _ => null,
                    }
                ),
                (
                    "range",
                    time.Range is { } range ? $"{DateWords.Of(range.Begin)} to {DateWords.Of(range.End)}" : null
                )
            ),
            [At(time, FindingKind.Date)]
        );

    private static ArticleFinding Counted(QuantityReport quantity) =>
        new(
            0,
            FindingKind.Quantity,
            "quantities",
            "quantity",
            string.Join(
                ' ',
                new[] { Phrases.Interval(quantity.Low, quantity.High), quantity.Unit }.Where(word => word.Length > 0)
            ),
            Facts(
                ("of", quantity.Of),
                ("change", quantity.Change is { } change ? $"{change.Direction}, {change.Role} this" : null)
            ),
            [At(quantity, FindingKind.Quantity)]
        );

    private static ArticleFinding Happened(ArticleReport article, EventReport told)
    {
        var quoted = told.Quotation is { } id ? article.Quotations.FirstOrDefault(other => other.Id == id) : null;
        return new ArticleFinding(
            0,
            FindingKind.Event,
            "events",
            told.Type is null ? "event" : EventWords.Type(told.Type),
            told.Type,
            Facts(
                ("who", Names(told.Actor) ?? "nobody named"),
                ("to whom", Names(told.Recipient)),
                ("doer named", Phrases.Agency(told.Agency)),
                ("mode", told.Mode?.Replace('_', ' ')),
                ("when", told.Date is { } date ? EventWords.Date(date) : told.Time),
                ("why then", told.Date?.Basis),
                ("where", told.Location?.Name ?? told.Place),
                ("why there", told.Location?.Basis),
                (
                    "harmed",
                    told.Counts.Count > 0
                        ? string.Join(
                            "; ",
                            told.Counts.Select(count => $"{Phrases.Interval(count.Low, count.High)} {count.Harm}")
                        )
                        : null
                ),
                (
                    "told as",
                    told.Negated ? "not having happened"
                        : told.Modality is EventModality.Planned ? "planned"
                        : told.Modality is EventModality.Hypothetical ? "supposed"
                        : null
                ),
                ("said by", quoted is null ? null : quoted.Source?.Name ?? "a speaker who is not named")
            ),
            [At(told.Predicate, FindingKind.Event)]
        );
    }

    private static ArticleFinding Labelled(ArticleReport article, LabelReport label) =>
        new(
            0,
            FindingKind.Label,
            "labels",
            "label",
            article.Entities.FirstOrDefault(entity => entity.Id == label.Entity)?.Name ?? label.Head.Text,
            Facts(
                ("words", label.Words.Text),
                ("voice", label.Quotation is null ? "the outlet's own" : "somebody's, in a quotation")
            ),
            [At(label.Words, FindingKind.Label)]
        );

    private static string? Names(IReadOnlyList<PartyReport> parties) =>
        parties.Count > 0 ? string.Join(", ", parties.Select(party => party.Name)) : null;

    private static FindingPlace At(Excerpt words, FindingKind kind) => new(Span(words.Start, words.End), kind);

    // What a store holds may be of another hand: a span that is none is empty, and left out above.
    private static TextSpan Span(int start, int end) => start >= 0 && end >= start ? new TextSpan(start, end) : default;

    private static FindingFact[] Facts(params IEnumerable<(string Term, string? Value)> facts) =>
        [
            .. facts
                .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
                .Select(fact => new FindingFact(fact.Term, fact.Value!)),
        ];
}
