namespace Parallax.Bench.Arrival;

/// <summary>How long messages wait, and how many.</summary>
internal sealed class Waiting
{
    private const double Unit = 0.1;
    private readonly long[] lags = new long[1_000_000];
    private readonly long[] depths = new long[1_000_000];
    private long messages;
    private long places;

    /// <summary>Messages come that wait so long.</summary>
    public void Came(long count, double seconds)
    {
        lags[(int)Math.Min(lags.Length - 1, seconds / Unit)] += count;
        messages += count;
    }

    /// <summary>So many wait at the end of a step.</summary>
    public void Stand(double depth)
    {
        depths[(int)Math.Min(depths.Length - 1, depth)]++;
        places++;
    }

    /// <summary>Seconds that a share of the messages wait at most.</summary>
    public double Lag(double share) => Unit * At(lags, messages * share);

    /// <summary>Messages that wait at most in a share of the steps.</summary>
    public int Depth(double share) => At(depths, places * share);

    private static int At(long[] counts, double until)
    {
        var (at, sum) = (0, counts[0]);
        while (sum < until && at < counts.Length - 1)
        {
            sum += counts[++at];
        }

        return at;
    }
}
