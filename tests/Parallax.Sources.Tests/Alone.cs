using System.Diagnostics;

namespace Parallax.Sources.Tests;

/// <summary>Tests that measure run one after another, or they would measure each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";

    // Far above what the slowest takes on a machine that shares its cores, far below what a quadratic reading would.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Runs the action and fails where it took the processor over thirty seconds. Processor time, not the clock's: a busy
    /// machine makes nothing slower by it.
    /// </summary>
    internal static T Within<T>(string what, Func<T> action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = action();
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        spent.ShouldBeLessThan(Limit, what);
        return result;
    }
}
