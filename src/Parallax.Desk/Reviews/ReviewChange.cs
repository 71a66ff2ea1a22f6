namespace Parallax.Desk.Reviews;

/// <summary>What became of a change.</summary>
public abstract record ReviewChange;

/// <summary>It was made.</summary>
/// <param name="Review">The review after it.</param>
public sealed record ReviewChanged(PressReview Review) : ReviewChange;

/// <summary>Somebody changed the review meanwhile; nothing was written.</summary>
/// <param name="Current">The review as it is now.</param>
public sealed record ReviewConflict(PressReview Current) : ReviewChange;

/// <summary>There is no such review.</summary>
/// <param name="Id">The id asked for.</param>
public sealed record ReviewMissing(string Id) : ReviewChange;
