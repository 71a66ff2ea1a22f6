namespace Parallax.Analysis.Comparisons.Events;

/// <summary>What speaks for or against two mentions telling one event.</summary>
internal enum EventGround
{
    /// <summary>The aligned statement that both stand in.</summary>
    Statement,

    /// <summary>The words for the deed.</summary>
    Predicate,

    /// <summary>"The strike" behind a mention of one.</summary>
    Anaphora,

    /// <summary>Headline and lead of one article.</summary>
    Heading,

    /// <summary>What an attack does, told beside it.</summary>
    Consequence,

    /// <summary>Who did it.</summary>
    Actors,

    /// <summary>To whom.</summary>
    Recipients,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How many were harmed.</summary>
    Counts,

    /// <summary>The other words of the clauses.</summary>
    Words,

    /// <summary>Other types.</summary>
    Type,

    /// <summary>One happened, the other is planned, supposed or denied.</summary>
    Modality,
}
