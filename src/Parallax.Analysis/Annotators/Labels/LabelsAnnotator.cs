using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>
/// Finds the words an outlet, or somebody it quotes, puts on an entity or a thing of the conflict: modifiers of status,
/// law, deed and measure, nouns that are labels by themselves, and what somebody is said to call something.
/// </summary>
public sealed class LabelsAnnotator()
    : Annotator<IReadOnlyList<EntityLabel>>(EntityLabel.Key, SyntaxAnnotation.Key, Entity.Key, Quotation.Key)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<EntityLabel> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var quoted = new QuotedContent(article.Get(Quotation.Key));
        var finder = new LabelFinder(article.Get(SyntaxAnnotation.Key), article.Get(Entity.Key));
        return [.. finder.Find(cancellation).Select(label => label with { Quotation = quoted.At(label.Words) })];
    }
}
