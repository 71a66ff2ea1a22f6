using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Provenances;

/// <summary>
/// Says who published, who wrote and who passed on, each from what the source states, a nameplate, a dateline, a closing
/// note or a kicker; what none of them says stays null. A picture's credit says nothing of the words.
/// </summary>
public sealed class ProvenanceAnnotator() : Annotator<Provenance>(Provenance.Key, Part.Key, Dateline.Key)
{
    /// <inheritdoc/>
    protected override Provenance Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var agency = Agency(article.Get(Dateline.Key));
        var relay = Relay(article);
        // Who passes a report on is not the agency that wrote it.
        var outlet = Stated(article) ?? NamedOutlet.Find(article) ?? (relay is null ? agency : null);
        var origin =
            agency
            ?? Note(article)
            ?? (outlet is null ? null : outlet with { Basis = $"the outlet itself ({outlet.Basis})" });
        return new Provenance(outlet, origin, relay);
    }

    // What a user names stands as it is; a page's title brings its menu with it.
    private static Stated<string>? Stated(AnnotatedArticle article) =>
        article.Article.Outlet is { } outlet && !outlet.Basis.StartsWith("--", StringComparison.Ordinal)
            ? outlet with
            {
                Value = OutletWords.Clean(outlet.Value),
            }
            : article.Article.Outlet;

    private static Stated<string>? Agency(IReadOnlyList<Dateline> datelines)
    {
        var dateline = datelines.FirstOrDefault(dateline => dateline.Agency is not null);
        return dateline is null ? null : new Stated<string>(dateline.Agency!, "dateline agency", dateline.AgencySpan);
    }

    private static Stated<string>? Note(AnnotatedArticle article) =>
        article
            .Get(Part.Key)
            .Where(part => part.Kind is PartKind.Byline or PartKind.Furniture)
            .Select(part => Note(article.Text, part))
            .FirstOrDefault(agency => agency is not null);

    private static Stated<string>? Note(string text, Part part) =>
        SourceNote.Name(text, part.Span) is { } name
            ? new Stated<string>(name.In(text), $"note \"{part.Span.In(text)}\"", name)
        : part.Kind is PartKind.Byline ? NotedAgency.Find(text, part.Span)
        : null;

    private static Stated<string>? Relay(AnnotatedArticle article) =>
        article
            .Get(Part.Key)
            .Where(part => part.Kind is PartKind.Kicker)
            .Select(part => RelayKicker.Find(article.Text, part.Span))
            .FirstOrDefault(relay => relay is not null);
}
