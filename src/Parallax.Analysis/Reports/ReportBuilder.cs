using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Offices;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Puts findings into the contract's shape.</summary>
public static class ReportBuilder
{
    /// <summary>Version of Parallax, as reports carry it.</summary>
    public static string Version { get; } =
        typeof(ReportBuilder)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    /// <summary>A report of articles read, each for itself.</summary>
    public static Report Read(IEnumerable<AnnotatedArticle> articles) =>
        new() { Parallax = Version, Articles = [.. articles.Select(Of)] };

    /// <summary>A report of articles compared.</summary>
    public static Report Compare(IReadOnlyList<AnnotatedArticle> articles, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var report = Read(articles) with
        {
            Story = comparison.Story,
            Overview = Overviews.Of(comparison, [.. articles.Select(article => article.Article.Id)]),
            Entities = comparison.Entities,
            Statements = comparison.Statements,
            Labels = comparison.Labels,
            Agency = comparison.Agency,
            Timeline = comparison.Timeline,
            Origins = comparison.Origins,
            Shared = comparison.Shared,
            Casualties = comparison.Casualties,
            Events = comparison.Events,
            Sides = [],
        };
        return report with { Speakers = SpeakerTable.Shares(new ReportIndex(report)) };
    }

    /// <summary>One article and all that was found in it.</summary>
    public static ArticleReport Of(AnnotatedArticle annotated)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        var article = annotated.Article;
        var text = article.Text;
        var parts = annotated.Get(Part.Key);
        var provenance = annotated.Get(Provenance.Key);
        var parsed = annotated.Get(SyntaxAnnotation.Key);
        return new ArticleReport
        {
            Id = article.Id,
            Path = article.Path,
            Url = article.Url,
            Sha256 = article.Sha256,
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Outlet = Named(provenance.Outlet),
            Origin = Named(provenance.Origin),
            Relay = Named(provenance.Relay),
            Headline = parts.FirstOrDefault(part => part.Kind is PartKind.Headline) is { } headline
                ? Excerpt(headline.Span)
                : null,
            Published = Published(annotated.Get(Publication.Key)),
            Dateline = annotated
                .Get(Dateline.Key)
                .Select(line => new DatelineReport(
                    line.Place,
                    line.Date,
                    line.Agency,
                    line.Span.Start,
                    line.Span.End,
                    line.Span.In(text)
                ))
                .FirstOrDefault(),
            Text = text,
            Parts =
            [
                .. parts.Select(part => new PartReport(Lower(part.Kind), part.Span.Start, part.Span.End, part.Repeats)),
            ],
            Sentences =
            [
                .. parsed.Sentences.Select(range => new Offsets(
                    parsed.Tokens[range.Start.Value].Start,
                    parsed.Tokens[range.End.Value - 1].End
                )),
            ],
            Entities =
            [
                .. annotated
                    .Get(Entity.Key)
                    .All.Select(entity => new EntityReport(
                        entity.Id,
                        Lower(entity.Type),
                        entity.Name,
                        entity.Country,
                        entity.GeoNames,
                        entity.Roles,
                        [
                            .. entity.Mentions.Select(mention => new MentionReport(
                                mention.Span.Start,
                                mention.Span.End,
                                mention.Span.In(text),
                                Lower(mention.Kind),
                                mention.Basis
                            )),
                        ]
                    )
                    {
                        Nation = entity.Nation,
                    }),
            ],
            Offices = [.. annotated.Get(OfficeFact.Key).Select(Held)],
            Times =
            [
                .. annotated
                    .Get(TimeExpression.Key)
                    .Select(time => new TimeReport(
                        time.Span.Start,
                        time.Span.End,
                        time.Span.In(text),
                        time.Type.ToString().ToUpperInvariant(),
                        time.Value,
                        time.Basis
                    )
                    {
                        Role = Lower(time.Role),
                        Range = time.Range is { } range ? new RangeReport(range.Begin, range.End) : null,
                    }),
            ],
            Quantities =
            [
                .. annotated
                    .Get(Quantity.Key)
                    .Select(quantity => new QuantityReport(
                        quantity.Span.Start,
                        quantity.Span.End,
                        quantity.Span.In(text),
                        quantity.Low,
                        quantity.High,
                        quantity.Unit,
                        quantity.Of
                    )
                    {
                        Change = quantity.Change is { } change
                            ? new ChangeReport(Lower(change.Direction), Lower(change.Role))
                            : null,
                    }),
            ],
            Quotations = [.. annotated.Get(Quotation.Key).Select(Quoted)],
            Events = [.. annotated.Get(Event.Key).Select(Happened)],
            Labels =
            [
                .. annotated
                    .Get(EntityLabel.Key)
                    .Select(label => new LabelReport(
                        label.Entity,
                        Excerpt(label.Head),
                        Excerpt(label.Words),
                        label.Quotation
                    )),
            ],
        };

        Excerpt Excerpt(TextSpan span) => new(span.Start, span.End, span.In(text));

        QuotationReport Quoted(Quotation quotation) =>
            new(
                quotation.Id,
                Lower(quotation.Kind),
                [.. quotation.Content.Select(Excerpt)],
                quotation.Cue is { } cue ? Excerpt(cue) : null,
                quotation.Source is { } source
                    ? new ReferenceReport(
                        source.Entity,
                        source.Name,
                        source.Span.Start,
                        source.Span.End,
                        source.Span.In(text),
                        source.Basis
                    )
                    : null,
                quotation.Venue is { } venue ? Excerpt(venue) : null
            )
            {
                Within = quotation.Within,
                Addressee = quotation.Addressee is { } addressee ? Excerpt(addressee) : null,
                Time = quotation.Time is { } time ? Excerpt(time) : null,
                Denied = quotation.Denied,
                Hedged = quotation.Hedged,
            };

        EventReport Happened(Event found) =>
            new(
                found.Id,
                found.Span.Start,
                found.Span.End,
                found.Span.In(text),
                found.Type,
                Excerpt(found.Predicate),
                [.. found.Actor.Select(Reference)],
                [.. found.Recipient.Select(Reference)],
                Lower(found.Agency),
                found.Negated,
                found.Time,
                found.Place,
                found.Quotation
            )
            {
                Mode = found.Mode,
                Modality = found.Modality,
                Date = found.Date,
                When = found.When is { } when ? Excerpt(when) : null,
                Location = found.Location,
                Where = found.Where is { } where ? Excerpt(where) : null,
                Counts =
                [
                    .. found.Counts.Select(count => new EventCountReport(
                        count.Span.Start,
                        count.Span.End,
                        count.Span.In(text),
                        count.Harm,
                        count.Low,
                        count.High,
                        count.Of,
                        count.Victims is { } victims ? Reference(victims) : null
                    )),
                ],
            };

        PartyReport Reference(Participant participant) =>
            new(
                participant.Entity,
                participant.Name,
                participant.Span.Start,
                participant.Span.End,
                participant.Span.In(text)
            )
            {
                Country = participant.Country,
                Sector = participant.Sector,
            };
    }

    private static OfficeReport Held(OfficeFact fact) =>
        new(
            fact.Evidence.Start,
            fact.Evidence.End,
            fact.Evidence.Text,
            fact.Holder,
            fact.Title,
            fact.Of,
            Nations.Iso(fact.Serves),
            Lower(fact.Tenure),
            fact.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private static PublishedReport? Published(Publication publication) =>
        publication.Day is null
            ? null
            : new PublishedReport(
                publication.Value!,
                publication.Basis,
                publication.Span?.Start,
                publication.Span?.End
            );

    private static NamedBy? Named(Stated<string>? stated) =>
        stated is null ? null : new NamedBy(stated.Value, stated.Basis);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
