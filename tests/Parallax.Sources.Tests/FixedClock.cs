namespace Parallax.Sources.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Noon of 20 May 2023, UTC.</summary>
    public static FixedClock Standard { get; } = new(new DateTimeOffset(2023, 5, 20, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
