using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>The parts found so far, and the cuts that both head and body make.</summary>
internal sealed class PartsList(string text)
{
    private readonly List<Part> parts = [];
    private readonly PrintedBefore printed = new();

    /// <summary>Whether a part of this kind was found.</summary>
    public bool Has(PartKind kind) => parts.Exists(part => part.Kind == kind);

    public Part[] ToArray() => [.. parts];

    /// <summary>Adds a stretch as a part, without white space at its edges; nothing where it is blank.</summary>
    public void Add(PartKind kind, int start, int end, TextSpan? outlet = null)
    {
        var span = new TextSpan(start, end).Trim(text);
        if (!span.IsEmpty)
        {
            printed.Add(text, span, kind, parts.Count);
            parts.Add(new Part(kind, span) { Outlet = outlet });
        }
    }

    public void Add(PartKind kind, TextSpan span, TextSpan? outlet = null) => Add(kind, span.Start, span.End, outlet);

    /// <summary>Adds the passage as furniture if it only prints an earlier part again; a new credit behind it is kept.</summary>
    public bool AddIfRepeated(TextSpan line)
    {
        if (printed.Find(text, line) is { } whole)
        {
            parts.Add(new Part(PartKind.Furniture, line, whole));
            return true;
        }

        var credit = CreditWords.Start(text.AsSpan(line.Start, line.Length), out _);
        if (credit <= 0)
        {
            return false;
        }

        var words = new TextSpan(line.Start, line.Start + credit).Trim(text);
        if (printed.Find(text, words) is not { } index)
        {
            return false;
        }

        parts.Add(new Part(PartKind.Furniture, words, index));
        Add(PartKind.Credit, words.End, line.End);
        return true;
    }

    /// <summary>Adds a caption with the credit at its end, if one stands there, as two parts.</summary>
    /// <param name="line">The passage.</param>
    /// <param name="credit">Where the credit starts, if that is known otherwise than by its words.</param>
    public void AddCaption(TextSpan line, int? credit = null)
    {
        var start = credit ?? CreditWords.Start(text.AsSpan(line.Start, line.Length), out _) + line.Start;
        start = start <= line.Start ? line.End : start;
        Add(PartKind.Caption, line.Start, start);
        Add(PartKind.Credit, start, line.End);
    }

    /// <summary>Adds a kicker that stands in a line of its own.</summary>
    public void AddKicker(TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        var worded = Wording.Count(words) > 1 && !SectionLines.IsSection(words);
        printed.Add(text, line, PartKind.Kicker, parts.Count);
        parts.Add(new Part(PartKind.Kicker, line) { IsWordedKicker = worded });
    }

    /// <summary>Adds a headline, its kicker cut off.</summary>
    public void AddHeadline(TextSpan line)
    {
        var end = HeadlinePrefix.End(text, line);
        Add(PartKind.Kicker, line.Start, end);
        Add(PartKind.Headline, end, line.End);
    }
}
