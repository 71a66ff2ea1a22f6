using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>What was found in one article, as annotations of it, kind by kind and in the text's order.</summary>
internal sealed class WebAnnotationFindings(WebAnnotationText text)
{
    private readonly ArticleReport article = text.Article;

    public IEnumerable<WebAnnotation> All() =>
        article
            .Quotations.SelectMany(Quotation)
            .Concat(article.Entities.SelectMany(Mentions))
            .Concat(article.Times.Select(Time))
            .Concat(article.Quantities.Select(Quantity))
            .Concat(article.Events.Select(Event))
            .Concat(article.Labels.Select(Label));

    // One annotation a quotation, whose content may stand in pieces: every piece is a target.
    private IEnumerable<WebAnnotation> Quotation(QuotationReport quotation)
    {
        if (quotation.Content.Count == 0)
        {
            yield break;
        }

        var speaker = quotation.Source?.Name;
        var told = $"{quotation.Kind} quotation {(speaker is null ? "of somebody who is not named" : "of " + speaker)}";
        told +=
            quotation.Denied ? ", denied"
            : quotation.Hedged ? ", not surely said"
            : string.Empty;
        List<AnnotationResource> bodies = [Tag("quotation"), Described(told)];
        if (quotation.Source is { } source)
        {
            bodies.Add(text.Body(source.Start, source.End, "identifying"));
        }

        if (quotation.Cue is { } cue)
        {
            bodies.Add(text.Body(cue.Start, cue.End, "describing"));
        }

        yield return Annotation(
            "describing",
            "quotation",
            quotation.Id,
            bodies,
            [.. quotation.Content.Select(piece => text.Target(piece.Start, piece.End))]
        );
    }

    private IEnumerable<WebAnnotation> Mentions(EntityReport entity) =>
        entity.Mentions.Select(mention =>
        {
            List<AnnotationResource> bodies =
            [
                Tag("mention"),
                AnnotationResource.Words("classifying", entity.Type),
                AnnotationResource.Words("identifying", entity.Name),
                Described(
                    mention.Basis is null
                        ? $"{mention.Kind} of {entity.Name}"
                        : $"{mention.Kind} of {entity.Name}: {mention.Basis}"
                ),
            ];
            if (entity.Geonames is { } geonames)
            {
                bodies.Add(AnnotationResource.Thing("identifying", Invariant($"https://sws.geonames.org/{geonames}/")));
            }

            return Annotation("identifying", "mention", entity.Id, bodies, [text.Target(mention.Start, mention.End)]);
        });

    private WebAnnotation Time(TimeReport time) =>
        One(
            "classifying",
            "time",
            time,
            [
                Tag("time"),
                AnnotationResource.Words("classifying", time.Type),
                Described(time.Basis is null ? time.Value : $"{time.Value} ({time.Basis})"),
            ]
        );

    private WebAnnotation Quantity(QuantityReport quantity)
    {
        var amount =
            quantity.Low is { } low && quantity.High is { } high
                ? low.Equals(high)
                    ? Invariant($"{low}")
                    : Invariant($"{low} to {high}")
                : quantity.Low is { } least
                    ? Invariant($"at least {least}")
                    : quantity.High is { } most
                        ? Invariant($"at most {most}")
                        : "an unknown number";
        var of = quantity.Of is null ? string.Empty : $" of {quantity.Of}";
        var change = quantity.Change is null ? string.Empty : $", {quantity.Change.Direction} {quantity.Change.Role}";
        return One(
            "classifying",
            "quantity",
            quantity,
            [Tag("quantity"), Described($"{amount} {quantity.Unit}{of}{change}")]
        );
    }

    private WebAnnotation Event(EventReport told)
    {
        var actors = told.Actor.Count == 0 ? told.Agency : string.Join(", ", told.Actor.Select(party => party.Name));
        var recipients = string.Join(", ", told.Recipient.Select(party => party.Name));
        var words =
            $"{told.Type ?? "a deed of no type"}: {actors}{(recipients.Length == 0 ? "" : " to " + recipients)}";
        words += told.Negated ? "; denied" : string.Empty;
        words +=
            told.Modality is EventModality.Actual ? string.Empty : $"; {told.Modality.ToString().ToLowerInvariant()}";
        words += told.Time is null ? string.Empty : $"; {told.Time}";
        words += told.Place is null ? string.Empty : $"; {told.Place}";
        List<AnnotationResource> bodies = [Tag("event"), Described(words)];
        if (told.Type is { } type)
        {
            bodies.Add(AnnotationResource.Words("classifying", type));
        }

        bodies.AddRange(told.Actor.Select(party => text.Body(party.Start, party.End, "identifying")));
        bodies.AddRange(told.Recipient.Select(party => text.Body(party.Start, party.End, "identifying")));
        return Annotation(
            "classifying",
            "event",
            told.Id,
            bodies,
            [text.Target(told.Start, told.End), text.Target(told.Predicate.Start, told.Predicate.End)]
        );
    }

    private WebAnnotation Label(LabelReport label)
    {
        var voice = label.Quotation is null ? "in the outlet's voice" : "inside a quotation";
        return Annotation(
            "describing",
            "label",
            label.Entity ?? string.Empty,
            [
                Tag("label"),
                Described($"words put on “{label.Head.Text}” {voice}"),
                text.Body(label.Head.Start, label.Head.End, "identifying"),
            ],
            [text.Target(label.Words.Start, label.Words.End)]
        );
    }

    private WebAnnotation One(
        string motivation,
        string kind,
        Excerpt words,
        IReadOnlyList<AnnotationResource> bodies
    ) => Annotation(motivation, kind, string.Empty, bodies, [text.Target(words.Start, words.End)]);

    private WebAnnotation Annotation(
        string motivation,
        string kind,
        string which,
        IReadOnlyList<AnnotationResource> bodies,
        IReadOnlyList<AnnotationResource> targets
    ) =>
        new()
        {
            Id = StableIds.Of([article.TextSha256, kind, which, .. targets.Select(Place)]),
            Motivation = motivation,
            Body = bodies,
            Target = targets,
        };

    private static AnnotationResource Tag(string tag) => AnnotationResource.Words("tagging", tag);

    private static AnnotationResource Described(string words) => AnnotationResource.Words("describing", words);

    private static string Place(AnnotationResource target) =>
        Invariant($"{target.Selector![1].Start}-{target.Selector[1].End}");

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
