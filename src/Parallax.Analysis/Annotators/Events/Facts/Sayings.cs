using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>
/// Times and venues of somebody's saying something. They are an event's only where the saying is that event
/// ("condemned the raid on Monday").
/// </summary>
internal sealed class Sayings(IReadOnlyList<Quotation> quotations, Governors governors)
{
    private readonly List<(TextSpan Span, TextSpan? Cue)> times =
    [
        .. quotations
            .Where(quotation => quotation.Time is not null)
            .Select(quotation => (Span: quotation.Time!.Value, quotation.Cue))
            .DistinctBy(pair => pair.Span)
            .OrderBy(pair => pair.Span),
    ];

    private readonly List<(TextSpan Span, TextSpan? Cue)> venues =
    [
        .. quotations
            .Where(quotation => quotation.Venue is not null)
            .Select(quotation => (Span: quotation.Venue!.Value, quotation.Cue))
            .DistinctBy(pair => pair.Span)
            .OrderBy(pair => pair.Span),
    ];

    /// <summary>Whether the time is that of a saying other than what governs it.</summary>
    public bool IsTimeOfAnother(TextSpan time, Governor governor) => IsOfAnother(times, time, governor);

    /// <summary>Whether the place is in the venue of a saying other than what governs it.</summary>
    public bool IsVenueOfAnother(TextSpan place, Governor governor) => IsOfAnother(venues, place, governor);

    private bool IsOfAnother(List<(TextSpan Span, TextSpan? Cue)> said, TextSpan words, Governor governor)
    {
        for (
            var i = said.FirstEndingAfter(pair => pair.Span, words.Start);
            i < said.Count && said[i].Span.Start < words.End;
            i++
        )
        {
            if (governor.Event < 0 || said[i].Cue is not { } cue || !governors.Predicate(governor.Event).Overlaps(cue))
            {
                return true;
            }
        }

        return false;
    }
}
