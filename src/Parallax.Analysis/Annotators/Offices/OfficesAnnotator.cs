using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>
/// Learns who holds and who held which office from titles and appositions: "Russian Foreign Minister Sergey Lavrov", "Anna
/// Holt, the mayor of Lannoch". A title that says nothing of the country, place or body it serves is no fact.
/// </summary>
internal sealed class OfficesAnnotator()
    : Annotator<IReadOnlyList<OfficeFact>>(OfficeFact.Key, Entity.Key, Publication.Key)
{
    private static readonly WordList Words = WordList.Load("Offices/offices.txt");

    // A title further from the name than this is quoted without it.
    private const int LongestEvidence = 160;

    protected override IReadOnlyList<OfficeFact> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var day = article.Get(Publication.Key).Day;
        return
        [
            .. article
                .Get(Entity.Key)
                .All.Where(entity => entity.Type == EntityType.Person && entity.Titles.Count > 0)
                .SelectMany(person =>
                    person
                        .Titles.DistinctBy(title => (title.Role, title.Of, title.Country))
                        .Select(title => FactOf(article.Article, person, title, day))
                )
                .OfType<OfficeFact>()
                .OrderBy(fact => fact.Evidence.Start)
                .ThenBy(fact => fact.Evidence.End)
                .DistinctBy(fact => (fact.Holder, fact.Title, fact.Serves, fact.Tenure)),
        ];
    }

    private static OfficeFact? FactOf(Article article, Entity person, HeldTitle held, DateOnly? day)
    {
        var title = OfficeTitle.Of(held.Role);
        return
            title.Tenure is { } tenure && held.Of is { } of && NameFolding.Fold(of).Length > 0 && IsOffice(title.Office)
            ? new OfficeFact(
                person.Name,
                title.Office,
                of,
                OfficeLookup.Serves(held.Country ?? of),
                tenure,
                day,
                Evidence.Of(article, EvidenceOf(person, held))
            )
            : null;
    }

    private static bool IsOffice(string office) =>
        Words["office"].Contains(office[(office.LastIndexOf(' ') + 1)..].TrimEnd('.'));

    // From the country to the name: "Russian Foreign Minister Sergey Lavrov".
    private static TextSpan EvidenceOf(Entity person, HeldTitle held)
    {
        var title = held.OfSpan is { } of ? held.Span.Cover(of) : held.Span;
        var name = person
            .Mentions.Where(mention => mention.Kind == MentionKind.Name)
            .MinBy(mention => Math.Max(mention.Span.Start - held.Span.End, held.Span.Start - mention.Span.End));
        var whole = name is null ? title : title.Cover(name.Span);
        return whole.Length <= LongestEvidence ? whole : title;
    }
}
