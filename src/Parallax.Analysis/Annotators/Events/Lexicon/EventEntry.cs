namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>One line of the lexicon: a word with what must stand beside it, and what it tells then.</summary>
/// <param name="Head">Lemma; of a compound noun its last word.</param>
/// <param name="Particle">Particle of a verb ("up"); null for none.</param>
/// <param name="Before">Words before the last of a compound noun, in order; empty for one word.</param>
/// <param name="Slots">What must stand beside it.</param>
/// <param name="Tells">PLOVER type in capitals, or the operator in lower case.</param>
/// <param name="Mode">How it is done; null where not said.</param>
internal sealed record EventEntry(
    string Head,
    string? Particle,
    IReadOnlyList<string> Before,
    IReadOnlyList<EntrySlot> Slots,
    string Tells,
    string? Mode
)
{
    /// <summary>Whether it lasts rather than happens: a treaty tells an event where it is signed or broken, not by being named.</summary>
    public bool IsThing { get; init; }

    /// <summary>Whether it changes what another event word tells.</summary>
    public bool IsOperator { get; } = char.IsLower(Tells[0]);

    /// <summary>How narrow it is: of entries that fit, the narrowest wins.</summary>
    public int Narrowness { get; } =
        (Particle is null ? 0 : 3)
        + (3 * Before.Count)
        + Slots.Sum(slot =>
            slot.IsOptional ? 0
            : slot.Words is null ? 2
            : 4
        );
}
