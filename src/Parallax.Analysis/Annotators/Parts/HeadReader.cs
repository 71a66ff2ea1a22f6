using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Takes the passages up to the report's first paragraph.</summary>
internal sealed class HeadReader
{
    private const int MaxStandfirst = 400;
    private const int MaxStandfirsts = 3;

    private readonly string text;
    private readonly HeadOutline outline;
    private readonly Nameplates nameplates;
    private readonly IReadOnlyList<Passage> passages;
    private readonly PartsList parts;
    private int standfirsts;
    private bool headed;

    public HeadReader(Article article, IReadOnlyList<Passage> passages, PartsList parts)
    {
        (text, this.passages, this.parts) = (article.Text, passages, parts);
        outline = new HeadOutline(article, passages);
        nameplates = new Nameplates(text, outline);
    }

    /// <summary>Takes the passage if it belongs to the head; false at the first paragraph.</summary>
    public bool Take(int index)
    {
        var line = passages[index].Span;
        if (passages[index].Marked is { } marked)
        {
            return TakeMarked(line, marked);
        }

        if (index == outline.StatedHeadline)
        {
            return TakeHeadline(line);
        }

        if (index == outline.Dateline)
        {
            return false;
        }

        return TakeImprint(index)
            || TakeFurniture(index)
            || parts.AddIfRepeated(line)
            || TakeCredit(line)
            || (IsByline(index) && Taken(PartKind.Byline, line))
            || (headed ? TakeBelowHeadline(index) : TakeAboveBody(index));
    }

    // The day, the outlet's name, or both: "Skarn Courier, March 3, 2024". A byline may end with them.
    private bool TakeImprint(int index)
    {
        var line = passages[index].Span;
        var dated = PublicationLine.Read(text, line);
        if (dated?.Name is { } name && BylineLines.Contains(text.AsSpan(name.Start, name.Length), headed))
        {
            return Taken(PartKind.Byline, line);
        }

        var outlet = nameplates.At(index, headed);
        if (outlet is null && dated is null)
        {
            return false;
        }

        parts.Add(PartKind.Furniture, line, outlet);
        return true;
    }

    private bool TakeFurniture(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        return (FurnitureLines.Contains(words) || (!headed && outline.IsChrome(index)) || IsMenu(words))
            && Taken(PartKind.Furniture, line);
    }

    private bool IsMenu(ReadOnlySpan<char> words) => SectionLines.IsMenu(words) && !BylineLines.Contains(words, headed);

    // A name alone is a byline where the outlet, the day or the writer's work stands under it.
    private bool IsByline(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        return BylineLines.Contains(words, headed)
            || (headed && BylineLines.IsRole(words))
            || (headed && BylineLines.IsName(words) && index + 1 < passages.Count && IsSigned(index + 1));
    }

    private bool IsSigned(int index)
    {
        var line = passages[index].Span;
        return passages[index].Marked is null
            && (
                PublicationLine.Read(text, line) is not null
                || BylineLines.IsRole(text.AsSpan(line.Start, line.Length))
                || nameplates.At(index, headed) is not null
            );
    }

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

        if (outline.StatedHeadline > index)
        {
            return Taken(PartKind.Furniture, line);
        }

        if (outline.IsKicker(index))
        {
            parts.AddKicker(line);
            return true;
        }

        return (outline.IsHeadline(index) || outline.IsClosedHeadline(index)) && TakeHeadline(line);
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
            && (!closed || index < outline.Dateline || outline.IsByline(index + 1));
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

        var next = text.AsSpan(passages[index + 1].Span.Start, passages[index + 1].Span.Length);
        return CreditWords.IsCredit(next) && !FurnitureLines.Contains(next);
    }

    private bool Taken(PartKind kind, TextSpan line)
    {
        parts.Add(kind, line);
        return true;
    }
}
