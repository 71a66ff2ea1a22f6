using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>What is stored of all that was found in an article.</summary>
internal sealed record ArticleFindings
{
    public required Stated<DateOnly>? Day { get; init; }

    public required StoryFeatures Features { get; init; }

    /// <summary>Findings by key, as UTF-8 JSON.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Annotations { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<StoredQuotation> Quotations { get; init; }

    public required IReadOnlyList<OfficeFact> Offices { get; init; }

    /// <summary>Headline and outlet as the article was understood.</summary>
    public required ArticleReport Report { get; init; }

    public static ArticleFindings Of(AnnotatedArticle annotated)
    {
        var report = ReportBuilder.Of(annotated);
        var features = StoryFeatures.Of(annotated);
        var publication = annotated.Get(Publication.Key);
        var entities = annotated.Get(Entity.Key);
        return new ArticleFindings
        {
            Report = report,
            Day = publication.Day is { } day ? new Stated<DateOnly>(day, publication.Basis, publication.Span) : null,
            Features = features,
            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>(ArticleSections.Of(report))
            {
                [StoryFeatures.Key.Name] = features.ToJson(),
            },
            People = Names(entities, EntityType.Person),
            Places = Names(entities, EntityType.Place),
            Quotations = [.. annotated.Get(Quotation.Key).Select(quotation => Quoted(quotation, annotated.Text))],
            Offices = annotated.Get(OfficeFact.Key),
        };
    }

    private static string[] Names(EntityIndex entities, EntityType type) =>
        [
            .. entities
                .All.Where(entity => entity.Type == type)
                .Select(entity => entity.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private static StoredQuotation Quoted(Quotation quotation, string text) =>
        new(
            quotation.Content[0].Start,
            quotation.Content[^1].End,
            string.Join(" ... ", quotation.Content.Select(piece => piece.In(text))),
            quotation.Kind.ToString().ToLowerInvariant(),
            quotation.Source?.Name
        );
}
