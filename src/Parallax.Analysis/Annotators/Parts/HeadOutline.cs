using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>What the shape and order of an article's first passages say, before any is taken.</summary>
internal sealed class HeadOutline
{
    // A headline of more than this is a paragraph that lost its stop.
    private const int MaxHeadline = 220;

    // Behind this many passages a dateline is another report's.
    private const int DatelineReach = 12;

    // Fewer words than this over a longer line are as likely a kicker.
    private const int LongHeadline = 5;

    private readonly string text;
    private readonly Article article;
    private readonly int menuEnd;

    public HeadOutline(Article article, IReadOnlyList<Passage> passages)
    {
        (this.article, text, Passages) = (article, article.Text, passages);
        StatedHeadline = FindStatedHeadline();
        Dateline = FindDateline();
        menuEnd = FindMenuEnd();
    }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The passage that the markup or the source names as the headline.</summary>
    public int? StatedHeadline { get; }

    /// <summary>The passage that opens with the report's dateline.</summary>
    public int? Dateline { get; }

    /// <summary>Where the dateline's agency stands.</summary>
    public TextSpan? Agency { get; private set; }

    /// <summary>Whether the passage is a section's name or a label over the headline.</summary>
    public bool IsKicker(int index)
    {
        var words = Words(index);
        var isSection = SectionLines.IsSection(words);
        if (!(isSection || Wording.Count(words) <= 3) || words.Length > 40 || index < menuEnd - 1)
        {
            return false;
        }

        var next = NextContent(index);
        if (next >= Passages.Count || !IsHeadline(next))
        {
            return false;
        }

        var length = Wording.Count(Words(next));
        var isShort = Wording.Count(words) <= 2 && next + 1 < Passages.Count;
        return isSection && index > 0 && length >= LongHeadline - 2
            || length >= LongHeadline && (Wording.IsLoud(words) || words[^1] is ':' || isSection || isShort);
    }

    /// <summary>Whether the passage may be the headline by its shape and place.</summary>
    public bool IsHeadline(int index)
    {
        var words = Words(index);
        return Passages[index].Marked is null
            && index != Dateline
            && Passages.Count > 1
            && index + 1 < Passages.Count
            && words.Length <= MaxHeadline
            && !(Wording.EndsSentence(words) && words[^1] is not ('?' or '!'));
    }

    /// <summary>A headline with a stop, which some pages add: nothing else stands alone above a dateline.</summary>
    public bool IsClosedHeadline(int index) =>
        Passages[index].Marked is null && index < Dateline && Passages[index].Span.Length <= MaxHeadline;

    /// <summary>Whether the passage stands over a headline that is known: then it is the page's.</summary>
    public bool IsChrome(int index) =>
        index < menuEnd && !IsKicker(index)
        || (index < StatedHeadline && Passages[index].Span.Length <= 80 && !IsKicker(index));

    /// <summary>Whether a passage that may be a headline stands below, nothing of the report between.</summary>
    public bool HeadlineFollows(int index) =>
        StatedHeadline > index || (NextContent(index) is var next && next < Passages.Count && IsHeadline(next));

    /// <summary>Whether the passage says who wrote.</summary>
    public bool IsByline(int index) =>
        Passages[index].Marked is PartKind.Byline
        || (Passages[index].Marked is null && BylineLines.Contains(Words(index), headed: true));

    private ReadOnlySpan<char> Words(int index) => text.AsSpan(Passages[index].Span.Start, Passages[index].Span.Length);

    // The next passage that is neither day nor menu.
    private int NextContent(int index)
    {
        for (index++; index < Passages.Count && index != Dateline; index++)
        {
            var words = Words(index);
            var isPage =
                FurnitureLines.Contains(words)
                || SectionLines.IsMenu(words)
                || PublicationLine.Read(text, Passages[index].Span) is not null;
            if (!isPage || Passages[index].Marked is not null)
            {
                break;
            }
        }

        return index;
    }

    // Three lines of a word or three each, and then one that can be a headline: what a copied page puts over it.
    private int FindMenuEnd()
    {
        int entries = 0,
            index = 0;
        for (; index < Math.Min(Passages.Count, DatelineReach) && index != Dateline; index++)
        {
            var words = Words(index);
            if (Passages[index].Marked is not null || Wording.EndsSentence(words))
            {
                return 0;
            }

            if (Wording.Count(words) > 3)
            {
                if (!FurnitureLines.Contains(words) && PublicationLine.Read(text, Passages[index].Span) is null)
                {
                    break;
                }
            }
            else
            {
                entries++;
            }
        }

        var isMenu = entries >= 3 && index < Passages.Count && IsHeadline(index);
        return isMenu && Wording.Count(Words(index)) >= LongHeadline ? index : 0;
    }

    private int? FindStatedHeadline()
    {
        for (var index = 0; index < Passages.Count; index++)
        {
            if (Passages[index].Marked is PartKind.Headline)
            {
                return index;
            }
        }

        if (article.Headline is not { } stated)
        {
            return null;
        }

        var bare = Wording.Bare(stated.Value);
        for (var index = 0; index < Math.Min(Passages.Count, DatelineReach); index++)
        {
            if (Passages[index].Span.Length <= MaxHeadline + 50 && Same(bare, Wording.Bare(Words(index))))
            {
                return index;
            }
        }

        return null;
    }

    // A title tag adds the outlet's name behind the headline, a page may add a kicker in front of it.
    private static bool Same(string stated, string line) =>
        line == stated
        || (line.Length >= 20 && stated.StartsWith(line, StringComparison.Ordinal))
        || (stated.Length >= 20 && line.EndsWith(stated, StringComparison.Ordinal));

    private int? FindDateline()
    {
        for (var index = 0; index < Math.Min(Passages.Count, DatelineReach); index++)
        {
            var passage = Passages[index];
            if (passage.Marked is not (null or PartKind.Paragraph or PartKind.Dateline) || index == StatedHeadline)
            {
                continue;
            }

            var read = DatelineGrammar.Read(text, passage.Span, opens: Opens(index) || StandsOverReport(index));
            if (read is not null || passage.Marked is PartKind.Dateline)
            {
                Agency = read?.Agency;
                return index;
            }
        }

        return null;
    }

    // "LOM, Sunday, April 3, 2024" on a line of its own; an outlet's name may have that shape too.
    private bool StandsOverReport(int index) =>
        index > 0
        && index + 1 < Passages.Count
        && Opens(index + 1)
        && PublicationLine.Read(text, Passages[index].Span) is { Name: { } place }
        && Wording.IsLoud(text.AsSpan(place.Start, place.Length))
        && OutletName.Sign(text.AsSpan(place.Start, place.Length)) == 0;

    // Only a paragraph opens with no more than a place: a headline may have the same shape ("MOSCOW: talks go on").
    private bool Opens(int index) => Wording.EndsSentence(Words(index)) && Passages[index].Span.Length > 60;
}
