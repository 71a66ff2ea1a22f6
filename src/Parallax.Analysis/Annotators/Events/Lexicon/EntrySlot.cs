namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>What must stand beside an event word.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Prepositions">Of a phrase, the prepositions it may have; empty elsewhere.</param>
/// <param name="Words">What its head may be; null for anything.</param>
/// <param name="Part">What stands there.</param>
/// <param name="IsOptional">Whether the entry fits without it.</param>
/// <param name="IsAbsent">Whether the entry fits only without it.</param>
internal sealed record EntrySlot(
    SlotKind Kind,
    IReadOnlyList<string> Prepositions,
    WordTest? Words,
    SlotPart Part,
    bool IsOptional,
    bool IsAbsent
);

/// <summary>Where a slot is.</summary>
internal enum SlotKind
{
    /// <summary>The direct object; of a passive, its subject.</summary>
    Object,

    /// <summary>The subject; of a passive, its by-phrase.</summary>
    Subject,

    /// <summary>A phrase with a preposition, on the word or on its object.</summary>
    Phrase,

    /// <summary>An infinitive or a gerund.</summary>
    Infinitive,

    /// <summary>A clause with its own subject.</summary>
    Clause,

    /// <summary>Of a noun, whose it is.</summary>
    Possessor,

    /// <summary>Any word that hangs on the event word, directly or not.</summary>
    Below,
}

/// <summary>What stands in a slot.</summary>
internal enum SlotPart
{
    /// <summary>Whatever the grammar has there by itself.</summary>
    Plain,

    /// <summary>Nobody who takes part.</summary>
    Nobody,

    /// <summary>To whom it is done.</summary>
    Recipient,

    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>Another event word, which the entry changes.</summary>
    Inner,
}
