using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Who is the source of each attribution, asked in text order: the words that name it, or whoever spoke right before where no
/// words do.
/// </summary>
internal sealed class QuotedSpeakers(SyntaxTree tree, EntityIndex entities, IReadOnlyList<Part> parts)
{
    // One paragraph of the outlet's own may stand between.
    private const int NearParts = 2;

    private readonly SourceResolver resolver = new(tree.Parsed.Text, entities, new DocumentAuthors(tree, entities));
    private readonly Dictionary<Attribution, QuotationSource> spoken = new(ReferenceEqualityComparer.Instance);
    private QuotationSource? recent;
    private int recentPart = -1;
    private (QuotationSource Source, int Part)? body;
    private int part;

    /// <summary>The source, or null where nobody is named.</summary>
    /// <param name="isOuter">Whether the outlet itself reports it: who is quoted inside a quotation does not go on after it.</param>
    public QuotationSource? Of(Attribution attribution, bool isOuter)
    {
        while (part + 1 < parts.Count && parts[part].Span.End <= attribution.Extent.Start)
        {
            part++;
        }

        var source = Named(attribution) ?? Carried(attribution);
        if (source is not null)
        {
            spoken[attribution] = source;
        }

        if (isOuter && source is not null && parts[part].Kind is PartKind.Paragraph)
        {
            (recent, recentPart) = (source, part);
            body = entities.Find(source.Entity)?.Type is EntityType.Organization ? (source, part) : body;
        }

        return source;
    }

    private QuotationSource? Named(Attribution attribution)
    {
        if (attribution.Source is not { } phrase)
        {
            return null;
        }

        if (GoesOn(attribution, phrase) is { } same)
        {
            return same;
        }

        var source = resolver.Resolve(phrase, part - recentPart <= NearParts ? recent : null);
        return attribution.SourceBasis is { } basis ? source with { Basis = source.Basis ?? basis } : source;
    }

    // "It also said ...": the body quoted last goes on, whatever stands in between.
    private QuotationSource? GoesOn(Attribution attribution, SourcePhrase phrase)
    {
        if (
            !phrase.IsPronoun
            || body is not var (source, at)
            || part - at > NearParts
            || attribution.Cue is not { } cue
            || !string.Equals(phrase.Span.In(tree.Parsed.Text), "it", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var verb = tree.TokenAt(cue.Start);
        return
            verb > 0 && tree.Lemma(verb - 1) is "also" || cue.In(tree.Parsed.Text) is "added" or "adds" or "continued"
            ? source with
            {
                Span = phrase.Span,
                Basis = $"\"it\" goes on after words of {source.Name}, the body quoted last",
            }
            : null;
    }

    private QuotationSource? Carried(Attribution attribution)
    {
        if (attribution.Source is not null || attribution.Cue is not null)
        {
            return null;
        }

        var before =
            attribution.GoesOnFrom is { } begun ? spoken.GetValueOrDefault(begun)
            : part - recentPart <= 1 ? recent
            : null;
        return before is null ? null : before with { Basis = $"goes on from words of {before.Name}" };
    }
}
