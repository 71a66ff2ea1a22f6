namespace Parallax.Desk.Articles;

/// <summary>A stretch of two texts of one address: words of both, of the older only, or of the newer only.</summary>
/// <param name="Kind">Which of the texts has it.</param>
/// <param name="Start">First UTF-16 code unit, in the newer text unless it is only in the older.</param>
/// <param name="Text">The stretch.</param>
public sealed record RevisionChange(RevisionChangeKind Kind, int Start, string Text);

/// <summary>Which of two texts has a stretch.</summary>
public enum RevisionChangeKind
{
    /// <summary>Both.</summary>
    Kept,

    /// <summary>The older only.</summary>
    Removed,

    /// <summary>The newer only.</summary>
    Added,
}
