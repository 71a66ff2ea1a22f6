using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Finds the people, organisations, places and groups of an article, by their names first, then by their titles, their
/// country's adjective and pronouns. Linear in the text.
/// </summary>
public sealed class EntitiesAnnotator() : Annotator<EntityIndex>(Entity.Key, Part.Key, SyntaxAnnotation.Key)
{
    /// <inheritdoc/>
    protected override EntityIndex Find(AnnotatedArticle article, CancellationToken cancellation) =>
        Find(
            article.Get(SyntaxAnnotation.Key),
            article.Get(Part.Key),
            new GazetteerAtlas(Gazetteer.Default),
            cancellation
        );

    internal static EntityIndex Find(
        ParsedText parsed,
        IReadOnlyList<Part> parts,
        Atlas atlas,
        CancellationToken cancellation
    )
    {
        var prose = new Prose(parsed, parts);
        var runs = new NameScanner(prose, atlas).Scan().ToList();
        var nations = new Nations(prose, atlas, runs);
        cancellation.ThrowIfCancellationRequested();

        var found = new NameFindings(prose, nations, atlas).Read(runs);
        var names = DatelineNames.Of(parsed.Text, parts).Concat(found.Names).OrderBy(name => name.Span).ToList();
        var clusters = new NameClusters(nations).Group(names, Acronyms.Explained(prose, found.Names));
        cancellation.ThrowIfCancellationRequested();

        new NationEvidence(prose, nations, atlas).Settle(clusters, found);
        clusters.AddRange(found.Bodies);
        new RoleMentions(prose, new RolePhrases(prose, nations)).Resolve(clusters, found.Consumed);
        new BodyMentions(prose).Resolve(clusters);
        new NamelessGroups(prose).Find(clusters);
        new NamedThings(prose).Find(clusters);
        new PronounMentions(prose).Resolve(clusters);
        cancellation.ThrowIfCancellationRequested();
        return new EntityIndex(new EntityBuilder(nations).Build(clusters));
    }
}
