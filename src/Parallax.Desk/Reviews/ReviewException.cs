namespace Parallax.Desk.Reviews;

/// <summary>Something that a press review does not take: one line that says what and what to do.</summary>
public sealed class ReviewException : Exception
{
    /// <summary>A refusal with its line.</summary>
    public ReviewException(string message)
        : base(message) { }
}
