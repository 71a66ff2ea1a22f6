namespace Parallax.Bench.Arrival;

/// <summary>
/// When things happen and when they are told. The shapes are assumed: nights bring half of what afternoons do, weekends two thirds
/// of a weekday; half of the reports of an event come within four hours, copies of a wire within minutes.
/// </summary>
internal sealed class ArrivalTimes
{
    /// <summary>Seconds of one place in the count.</summary>
    public const int Step = 30;

    private const int DaySeconds = 86_400;
    private const double Weekend = 0.67;
    private const double MeanDelay = 6 * 3_600;
    private const double MeanCopyDelay = 600;
    private const double MeanBurstDelay = 2_400;

    private readonly double[] ladder;
    private readonly Random random;

    public ArrivalTimes(double days, Random random)
    {
        this.random = random;
        Steps = (int)Math.Ceiling(days * DaySeconds / Step);
        ladder = new double[Steps];
        var sum = 0.0;
        for (var i = 0; i < Steps; i++)
        {
            var at = (double)i * Step / DaySeconds;
            var ofDay = 1 - (0.33 * Math.Cos(2 * Math.PI * (at - 0.1)));
            ladder[i] = sum += ofDay * ((int)at % 7 >= 5 ? Weekend : 1);
        }
    }

    /// <summary>How many places the count has.</summary>
    public int Steps { get; }

    /// <summary>When an event happens.</summary>
    public int Start()
    {
        var found = Array.BinarySearch(ladder, random.NextDouble() * ladder[^1]);
        return Math.Min(found < 0 ? ~found : found, Steps - 1);
    }

    /// <summary>When a report of it comes; what would come after the end is told at the beginning, so that no day is emptier.</summary>
    public int Report(int start, bool isCopy, bool isBurst)
    {
        var mean =
            isCopy ? MeanCopyDelay
            : isBurst ? MeanBurstDelay
            : MeanDelay;
        return (start + (int)(-mean * Math.Log(1 - random.NextDouble()) / Step)) % Steps;
    }
}
