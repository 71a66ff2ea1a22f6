using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Who is the source of each attribution, asked in text order: the words that name it, or whoever spoke right before where no
/// words do.
/// </summary>
internal sealed class QuotedSpeakers(string text, EntityIndex entities, IReadOnlyList<Part> parts)
{
    private readonly SourceResolver resolver = new(text, entities);
    private readonly Dictionary<Attribution, QuotationSource> spoken = new(ReferenceEqualityComparer.Instance);
    private QuotationSource? recent;
    private int recentPart = -1;
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
        }

        return source;
    }

    private QuotationSource? Named(Attribution attribution)
    {
        if (attribution.Source is not { } phrase)
        {
            return null;
        }

        var source = resolver.Resolve(phrase, part - recentPart <= 2 ? recent : null);
        return attribution.SourceBasis is { } basis ? source with { Basis = source.Basis ?? basis } : source;
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
