using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Finds lines of the head in which the outlet names itself: its nameplate over the headline, its name under headline or
/// byline, alone or before the day. No one word decides: a line needs two signs of the name's own words, of what stands
/// with it in the line, of the lines beside it, and of the rest of the text.
/// </summary>
internal sealed class Nameplates(string text, HeadOutline outline)
{
    // Above this place in the text stands the page, not the report.
    private const int Reach = 10;

    /// <summary>The outlet's name in the passage; null where it does not say who publishes.</summary>
    public TextSpan? At(int index, bool headed)
    {
        var line = outline.Passages[index].Span;
        if (index >= Reach || line.Length > 120 || outline.Passages[index].Marked is not null)
        {
            return null;
        }

        var dated = PublicationLine.Read(text, line);
        if (
            (dated is null ? line : dated.Name) is not { } naming
            || OutletWords.Read(text, naming) is not var (name, vouched)
        )
        {
            return null;
        }

        var words = text.AsSpan(name.Start, name.Length);
        if (!OutletName.Fits(words) || BylineLines.EndsInRole(words))
        {
            return null;
        }

        var sign = OutletName.Sign(words) + (vouched ? 2 : 0) + Beside(index, headed, dated is not null) + Echo(name);
        return sign >= OutletName.Enough && (headed || dated is not null || sign > 2 || outline.HeadlineFollows(index))
            ? name
            : null;
    }

    private int Beside(int index, bool headed, bool dated)
    {
        var below = index + 1 < outline.Passages.Count ? outline.Passages[index + 1].Span : default;
        var isDay = PublicationLine.Read(text, below) is { Name: null };
        var signs = dated || isDay ? 1 : 0;
        if (headed)
        {
            return signs + (index > 0 && outline.IsByline(index - 1) ? 1 : 0);
        }

        var words = text.AsSpan(below.Start, below.Length);
        return signs + (SectionLines.IsSection(words) || SectionLines.IsMenu(words) ? 1 : 0);
    }

    // The agency of the dateline, in the words of the name or its first letters, or a picture's or speaker's credit to it.
    private int Echo(TextSpan name)
    {
        var bare = OutletName.Bare(text.AsSpan(name.Start, name.Length));
        if (outline.Agency is { } span)
        {
            var agency = text.AsSpan(span.Start, span.Length);
            if (
                agency.Equals(bare, StringComparison.OrdinalIgnoreCase)
                || (agency.Length > 2 && agency.SequenceEqual(OutletName.Initials(bare)))
            )
            {
                return 2;
            }
        }

        return bare.Length >= 4 && IsCredited(bare) ? 2 : 0;
    }

    private bool IsCredited(ReadOnlySpan<char> name)
    {
        for (var from = 0; from < text.Length; )
        {
            var at = text.AsSpan(from).IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            from += at + name.Length;
            var before = text.AsSpan(0, from - name.Length).TrimEnd(' ');
            var after = text.AsSpan(from).TrimStart(' ');
            if (before is [.., '©' or '/'] || Wording.Begins(after, "photo"))
            {
                return true;
            }
        }

        return false;
    }
}
