using System.Runtime.InteropServices;

namespace Parallax.Bench.Arrival;

/// <summary>What calls cost the thread that makes them: others at work on the machine do not count.</summary>
internal sealed partial class Timed
{
    // Linux: the processor's time of this thread.
    private const int ThreadClock = 3;

    private double sum;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Milliseconds of one.</summary>
    public double Mean => Count == 0 ? 0 : sum / Count;

    /// <summary>Forgets all.</summary>
    public void Reset() => (sum, Count) = (0, 0);

    /// <summary>Makes a call.</summary>
    public T Run<T>(Func<T> run)
    {
        var before = Now();
        var result = run();
        sum += Now() - before;
        Count++;
        return result;
    }

    /// <summary>The thread's time in milliseconds.</summary>
    public static double Now()
    {
        _ = GetTime(ThreadClock, out var time);
        return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(long Seconds, long Nanoseconds);
}
