using System.Globalization;
using Parallax.Storage.Copying;

namespace Parallax.Cli.Output;

/// <summary>Tells how far a copying is: one line that is written again and again on a terminal, one now and then in a pipe.</summary>
internal sealed class CopyLine(Streams streams, TimeProvider time, bool quiet)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(100);

    private readonly bool draws = streams.Errors.Colour;
    private long last = time.GetTimestamp();
    private int drawn;

    /// <summary>Tells of it, if it is time.</summary>
    public void Tell(CopyProgress progress)
    {
        if (quiet || time.GetElapsedTime(last) < (draws ? BetweenDrawings : BetweenLines))
        {
            return;
        }

        last = time.GetTimestamp();
        var line = string.Create(CultureInfo.InvariantCulture, $"{progress.What}: {progress.Rows:N0} rows");
        if (draws)
        {
            streams.Error.Write("\r" + line.PadRight(drawn));
            drawn = line.Length;
        }
        else
        {
            streams.Error.WriteLine(line);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (drawn > 0)
        {
            streams.Error.Write($"\r{new string(' ', drawn)}\r");
            drawn = 0;
        }
    }
}
