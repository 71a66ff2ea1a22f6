using Parallax.Analysis.Annotators.Offices;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Finds the people, organisations, places and groups of an article, by their names first, then by their titles, their
/// country's adjective and pronouns. Linear in the text.
/// </summary>
public sealed class EntitiesAnnotator : Annotator<EntityIndex>
{
    private readonly IOfficeFacts? known;

    /// <summary>Reads an article by itself: who holds an office is known where the article says it.</summary>
    public EntitiesAnnotator()
        : base(Entity.Key, Part.Key, SyntaxAnnotation.Key) { }

    /// <summary>Reads an article knowing who held which office, by its siblings and by what was read before.</summary>
    /// <param name="known">What was read before.</param>
    public EntitiesAnnotator(IOfficeFacts known)
        : base(Entity.Key, Part.Key, SyntaxAnnotation.Key, Publication.Key, ToldOffices.Key) => this.known = known;

    /// <inheritdoc/>
    protected override EntityIndex Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var offices = known is null
            ? OfficeLookup.None
            : new OfficeLookup(article.Get(ToldOffices.Key), known, article.Get(Publication.Key).Day);
        return Find(
            article.Get(SyntaxAnnotation.Key),
            article.Get(Part.Key),
            new GazetteerAtlas(Gazetteer.Default),
            offices,
            cancellation
        );
    }

    internal static EntityIndex Find(
        ParsedText parsed,
        IReadOnlyList<Part> parts,
        Atlas atlas,
        OfficeLookup offices,
        CancellationToken cancellation
    )
    {
        var prose = new Prose(parsed, parts);
        var runs = new NameScanner(prose, atlas).Scan().ToList();
        var nations = new Nations(prose, atlas, runs);
        cancellation.ThrowIfCancellationRequested();

        var found = new NameFindings(prose, nations, atlas).Read(runs);
        var names = DatelineNames
            .Of(parsed.Text, parts)
            .Concat(BylineNames.Of(parsed.Text, parts))
            .Concat(found.Names)
            .OrderBy(name => name.Span)
            .ToList();
        var clusters = new NameClusters(nations).Group(names, Acronyms.Explained(prose, found.Names));
        cancellation.ThrowIfCancellationRequested();

        new NationEvidence(prose, nations, atlas).Settle(clusters, found);
        clusters.AddRange(found.Bodies);
        var open = new RoleMentions(prose, new RolePhrases(prose, nations), offices).Resolve(clusters, found.Consumed);
        new BodyMentions(prose).Resolve(clusters);
        new PlaceMentions(prose, nations).Resolve(clusters);
        new NamelessGroups(prose).Find(clusters);
        new NamedThings(prose).Find(clusters);
        new PronounMentions(prose).Resolve(clusters);
        new OwnCountries(prose, nations).Resolve(clusters);
        cancellation.ThrowIfCancellationRequested();
        return new EntityIndex(new EntityBuilder(nations).Build(clusters)) { OpenRoles = open };
    }
}
