using Parallax.Analysis;

namespace Parallax.Eval;

/// <summary>The product as it is measured.</summary>
internal static class Product
{
    /// <summary>A clock that stands still.</summary>
    public static TimeProvider Time { get; } = new StoppedClock();

    /// <summary>Everything Parallax does to articles, on a clock that stands still: figures are the same on any day.</summary>
    public static NewsPipeline Pipeline { get; } = new(Time);

    private sealed class StoppedClock : TimeProvider
    {
        // After everything in the sets, the seeds and the samples was written.
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
