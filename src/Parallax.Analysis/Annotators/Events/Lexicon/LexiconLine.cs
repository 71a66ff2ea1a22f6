namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>An entry as it is written, before classes are replaced by their words; see docs/event-lexicon.md.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Text">The line without its comment.</param>
/// <param name="Part">"verbs", "nouns", "things" (nouns that tell an event only beside an operator) or "adjectives".</param>
/// <param name="Tells">PLOVER type, or operator.</param>
/// <param name="Mode">Mode of its section, or null.</param>
internal sealed record LexiconLine(string File, string Text, string Part, string Tells, string? Mode)
{
    private static readonly char[] Marks = ['>', '<', '*', '.'];

    /// <summary>The lemma, with its particle or the words before it.</summary>
    public string Head => Text.Split(' ')[0];

    /// <summary>Reads the line.</summary>
    /// <param name="words">From the file and what stands behind a colon to the words it stands for.</param>
    /// <exception cref="FormatException">A slot is not of the form.</exception>
    public EventEntry Read(Func<string, string, WordTest> words)
    {
        var pieces = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (head, particle) = Cut(pieces[0], '+');
        var compound = head.Split('_');
        return new EventEntry(
            compound[^1],
            particle,
            compound[..^1],
            [.. pieces.Skip(1).Select(piece => Slot(piece, words))],
            Tells,
            Mode
        )
        {
            IsThing = Part == "things",
        };
    }

    private EntrySlot Slot(string written, Func<string, string, WordTest> words)
    {
        var isAbsent = written[0] == '-';
        var isOptional = written[^1] == '?';
        var rest = written[(isAbsent ? 1 : 0)..(isOptional ? ^1 : ^0)];
        var part = SlotPart.Plain;
        if (rest.Length > 0 && Array.IndexOf(Marks, rest[^1]) is var mark and >= 0)
        {
            part = mark switch
            {
                0 => SlotPart.Recipient,
                1 => SlotPart.Actor,
                2 => SlotPart.Inner,
                _ => SlotPart.Nobody,
            };
            rest = rest[..^1];
        }

        var (place, test) = Cut(rest, ':');
        if (place.Length == 0 || place.Any(letter => !char.IsAsciiLetterLower(letter) && letter is not ('|' or '_')))
        {
            throw new FormatException($"{File}: '{Text}': '{written}' is no slot");
        }

        var kind = place switch
        {
            "obj" => SlotKind.Object,
            "subj" => SlotKind.Subject,
            "inf" => SlotKind.Infinitive,
            "that" => SlotKind.Clause,
            "poss" => SlotKind.Possessor,
            "below" => SlotKind.Below,
            _ => SlotKind.Phrase,
        };
        return new EntrySlot(
            kind,
            kind is SlotKind.Phrase ? place.Replace('_', ' ').Split('|') : [],
            test is null ? null : words(File, test),
            part,
            isOptional,
            isAbsent
        );
    }

    private static (string Before, string? Behind) Cut(string text, char at) =>
        text.IndexOf(at) is var index and > 0 ? (text[..index], text[(index + 1)..]) : (text, null);
}
