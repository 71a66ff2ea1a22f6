namespace Parallax.Analysis.Tests.Annotators.Times;

/// <summary>A clock that stands still: these tests run on 1 July 2026.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static FixedClock Today { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
}
