using Parallax.Analysis.Annotators.Datelines;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Takes the passages from the report's first paragraph on.</summary>
internal sealed class BodyReader(string text, IReadOnlyList<Passage> passages, PartsList parts)
{
    private bool opened;

    /// <summary>Takes the passage, whatever it is.</summary>
    public void Take(int index)
    {
        var line = passages[index].Span;
        switch (passages[index].Marked)
        {
            case null:
                TakeUnmarked(index);
                break;
            case PartKind.Paragraph:
                TakeParagraph(line);
                break;
            case PartKind.Caption:
                parts.AddCaption(line);
                break;
            // A second headline is a subheading; it heads what follows as a paragraph of its own.
            case PartKind.Headline when parts.Has(PartKind.Headline):
                TakeParagraph(line);
                break;
            case { } marked:
                parts.Add(marked, line);
                break;
        }
    }

    private void TakeUnmarked(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        if (FurnitureLines.Contains(words) || (opened && SourceNote.Name(text, line) is not null))
        {
            parts.Add(PartKind.Furniture, line);
        }
        else if (parts.AddIfRepeated(line))
        {
            return;
        }
        else if (CreditWords.IsCredit(words))
        {
            parts.Add(PartKind.Credit, line);
        }
        else if (opened && BylineLines.Contains(words, headed: false))
        {
            parts.Add(PartKind.Byline, line);
        }
        else if (opened && IsCaption(index))
        {
            parts.AddCaption(line);
        }
        else
        {
            TakeParagraph(line);
        }
    }

    // Inside the report only what a sentence never has: a picture's credit at its end, or words that name the picture.
    private bool IsCaption(int index)
    {
        var line = passages[index].Span;
        var words = text.AsSpan(line.Start, line.Length);
        return (CreditWords.Start(words, out var sure) > 0 && sure) || CaptionClues.IsSure(words);
    }

    private void TakeParagraph(TextSpan line)
    {
        var start = line.Start;
        if (DatelineGrammar.Read(text, line, opens: !opened) is { } dateline)
        {
            // What is invisible in front of the first word goes with it.
            var place = dateline.Byline is null ? line.Start : dateline.Span.Start;
            parts.Add(PartKind.Byline, line.Start, place);
            parts.Add(PartKind.Dateline, place, dateline.Span.End);
            start = dateline.Span.End;
        }

        opened = true;
        var note = BylineLines.NoteStart(text.AsSpan(start, line.End - start));
        note = note < 0 ? SourceNote.Start(text, new TextSpan(start, line.End)) : note;
        var end = note < 0 ? line.End : start + note;
        parts.Add(PartKind.Paragraph, start, end);
        parts.Add(PartKind.Byline, end, line.End);
    }
}
