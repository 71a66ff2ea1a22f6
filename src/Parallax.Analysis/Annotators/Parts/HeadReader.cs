using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Takes the passages up to the report's first paragraph.</summary>
internal sealed class HeadReader
{
    // A headline of more than this is a paragraph that lost its stop.
    private const int MaxHeadline = 220;
    private const int MaxStandfirst = 400;
    private const int MaxStandfirsts = 3;

    // Behind this many passages a dateline is another report's.
    private const int DatelineReach = 12;

    private readonly string text;
    private readonly Article article;
    private readonly IReadOnlyList<Passage> passages;
    private readonly PartsList parts;
    private readonly int? statedHeadline;
    private readonly int? dateline;
    private int standfirsts;
    private bool headed;

    public HeadReader(Article article, IReadOnlyList<Passage> passages, PartsList parts)
    {
        (this.article, text, this.passages, this.parts) = (article, article.Text, passages, parts);
        statedHeadline = StatedHeadline();
        dateline = FirstDateline();
    }

    /// <summary>Takes the passage if it belongs to the head; false at the first paragraph.</summary>
    public bool Take(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        if (passages[index].Marked is { } marked)
        {
            return TakeMarked(line, marked);
        }

        if (index == statedHeadline)
        {
            return TakeHeadline(line);
        }

        if (index == dateline)
        {
            return false;
        }

        if (FurnitureLines.Contains(words) || IsPublicationLine(line) || (!headed && IsChrome(index)))
        {
            parts.Add(PartKind.Furniture, line);
            return true;
        }

        return parts.AddIfRepeated(line)
            || TakeCredit(line)
            || (BylineLines.Contains(words, headed) && Taken(PartKind.Byline, line))
            || (headed ? TakeBelowHeadline(index) : TakeAboveBody(index));
    }

    private bool IsPublicationLine(TextSpan line) => PublicationLine.Read(text, line) is not null;

    private bool TakeMarked(TextSpan line, PartKind marked)
    {
        switch (marked)
        {
            case PartKind.Paragraph:
            case PartKind.Dateline:
                return false;
            case PartKind.Headline when !headed:
                return TakeHeadline(line);
            case PartKind.Caption:
                parts.AddCaption(line);
                return true;
            default:
                parts.Add(marked, line);
                return true;
        }
    }

    private bool TakeHeadline(TextSpan line)
    {
        headed = true;
        parts.AddHeadline(line);
        return true;
    }

    private bool TakeCredit(TextSpan line) =>
        CreditWords.IsCredit(text.AsSpan(line.Start, line.Length)) && Taken(PartKind.Credit, line);

    private bool TakeAboveBody(int index)
    {
        var line = passages[index].Span;
        if (TakeCaption(index, headless: true))
        {
            return true;
        }

        if (statedHeadline > index)
        {
            return Taken(PartKind.Furniture, line);
        }

        if (IsKicker(index))
        {
            return Taken(PartKind.Kicker, line);
        }

        return (IsHeadline(index) || IsClosedHeadline(index)) && TakeHeadline(line);
    }

    private bool TakeBelowHeadline(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        if (TakeCaption(index, headless: false))
        {
            return true;
        }

        var closed = Wording.EndsSentence(words);
        if (!closed && Wording.Count(words) <= 3 && index + 1 < passages.Count)
        {
            // A lone word is a button; two or three may be a name or a caption, and are kept as text.
            return Taken(Wording.Count(words) == 1 ? PartKind.Furniture : PartKind.Paragraph, line);
        }

        var isStandfirst =
            standfirsts < MaxStandfirsts
            && words.Length <= MaxStandfirst
            && index + 1 < passages.Count
            && (!closed || index < dateline || BylineFollows(index));
        standfirsts++;
        return isStandfirst && Taken(PartKind.Standfirst, line);
    }

    private bool TakeCaption(int index, bool headless)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        if (RunOnCredit.Start(text, passages, index) is { } credit && (!headless || credit < line.End))
        {
            parts.AddCaption(line, credit);
            return true;
        }

        var tail = CreditWords.Start(words, out var sure);
        var isCaption =
            (tail > 0 && (sure || CaptionClues.IsLikely(text, line)))
            || (headless ? CaptionClues.IsSure(words) : CaptionClues.IsLikely(text, line) || CreditFollows(index));
        if (isCaption)
        {
            parts.AddCaption(line);
        }

        return isCaption;
    }

    private bool CreditFollows(int index)
    {
        if (index + 1 >= passages.Count || passages[index + 1].Marked is not (null or PartKind.Credit))
        {
            return false;
        }

        var next = passages[index + 1].Span;
        return CreditWords.IsCredit(text.AsSpan(next.Start, next.Length));
    }

    private bool BylineFollows(int index)
    {
        var next = passages[index + 1];
        return next.Marked is PartKind.Byline
            || (
                next.Marked is null
                && BylineLines.Contains(text.AsSpan(next.Span.Start, next.Span.Length), headed: true)
            );
    }

    // A word or three over the headline: a section's name, or a label in capitals.
    private bool IsKicker(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        return Wording.Count(words) <= 3
            && line.Length <= 40
            && index + 1 < passages.Count
            && IsHeadline(index + 1)
            && (Wording.IsLoud(words) || words[^1] is ':' || index + 2 < passages.Count && Wording.Count(words) <= 2)
            && Wording.Count(text.AsSpan(passages[index + 1].Span.Start, passages[index + 1].Span.Length)) >= 5;
    }

    private bool IsHeadline(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        return passages[index].Marked is null
            && index != dateline
            && passages.Count > 1
            && index + 1 < passages.Count
            && words.Length <= MaxHeadline
            && !(Wording.EndsSentence(words) && words[^1] is not ('?' or '!'));
    }

    // A headline with a stop, which some pages add: nothing else stands alone above a dateline.
    private bool IsClosedHeadline(int index) =>
        passages[index].Marked is null && index < dateline && passages[index].Span.Length <= MaxHeadline;

    // What stands over a headline that the markup or the source names is the page's.
    private bool IsChrome(int index)
    {
        var line = passages[index].Span;
        return index < statedHeadline && line.Length <= 80 && !IsKicker(index);
    }

    private int? StatedHeadline()
    {
        for (var index = 0; index < passages.Count; index++)
        {
            if (passages[index].Marked is PartKind.Headline)
            {
                return index;
            }
        }

        if (article.Headline is not { } stated)
        {
            return null;
        }

        var bare = Wording.Bare(stated.Value);
        for (var index = 0; index < Math.Min(passages.Count, DatelineReach); index++)
        {
            var line = passages[index].Span;
            if (line.Length <= MaxHeadline + 50 && Same(bare, Wording.Bare(text.AsSpan(line.Start, line.Length))))
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

    private int? FirstDateline()
    {
        for (var index = 0; index < Math.Min(passages.Count, DatelineReach); index++)
        {
            var passage = passages[index];
            if (passage.Marked is PartKind.Dateline)
            {
                return index;
            }

            if (
                passage.Marked is null or PartKind.Paragraph
                && index != statedHeadline
                && DatelineGrammar.Read(text, passage.Span, opens: Opens(index)) is not null
            )
            {
                return index;
            }
        }

        return null;
    }

    // Only a paragraph opens with no more than a place: a headline may have the same shape ("MOSCOW: talks go on").
    private bool Opens(int index)
    {
        var line = passages[index].Span;
        return Wording.EndsSentence(text.AsSpan(line.Start, line.Length)) && line.Length > 60;
    }

    private bool Taken(PartKind kind, TextSpan line)
    {
        parts.Add(kind, line);
        return true;
    }
}
