using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>Reads place, date and agency out of the parts that are datelines.</summary>
public sealed class DatelinesAnnotator() : Annotator<IReadOnlyList<Dateline>>(Dateline.Key, Part.Key)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Dateline> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        return
        [
            .. article
                .Get(Part.Key)
                .Where(part => part.Kind is PartKind.Dateline)
                .Select(part => Read(article.Text, part.Span)),
        ];
    }

    private static Dateline Read(string text, TextSpan span)
    {
        // A dateline that only the markup marks may have a form the grammar does not know: its extent still stands.
        var words = DatelineGrammar.ReadWhole(text, span);
        return new Dateline(
            span,
            words?.Place is { } place ? DatelinePlace.Display(place.In(text)) : null,
            words?.Day?.Value,
            words?.Agency?.In(text),
            words?.Place,
            words?.Day?.Span,
            words?.Agency
        );
    }
}
