namespace Parallax.Language.Trees;

/// <summary>Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
internal enum Transition
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the next word and leaves.</summary>
    Left,

    /// <summary>The top of the stack becomes a dependent of the one under it and leaves.</summary>
    Right,
}
