namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>What an event word tells where it stands. Participants are heads of phrases, as token indices.</summary>
/// <param name="Word">The event word.</param>
/// <param name="Act">The word that tells what is done: of "launched an attack" the attack; else the event word.</param>
/// <param name="Type">PLOVER type in capitals.</param>
/// <param name="Mode">How it is done; null where not said.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">To whom.</param>
internal sealed record EventReading(
    int Word,
    int Act,
    string Type,
    string? Mode,
    IReadOnlyList<int> Actors,
    IReadOnlyList<int> Recipients
)
{
    /// <summary>The operator in lower case, where the word is one.</summary>
    public string? Operator { get; init; }

    /// <summary>The reading that the operator works on.</summary>
    public EventReading? Inner { get; init; }

    /// <summary>Whether what stands as subject takes no part or suffers it: "the region saw clashes".</summary>
    public bool IsActorless { get; init; }

    /// <summary>Whether the word tells an event only beside an operator: "the treaty".</summary>
    public bool IsThing { get; init; }

    /// <summary>Whether it lies ahead.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether it is said not to have happened.</summary>
    public bool IsNegated { get; init; }
}
