using System.Globalization;

namespace Parallax.Bench.Arrival;

/// <summary>What arrives, and who takes it in.</summary>
internal sealed record ArrivalOptions
{
    /// <summary>Seed of all chance.</summary>
    public int Seed { get; init; } = 20261123;

    /// <summary>Articles that arrive.</summary>
    public long Articles { get; init; } = 100_000_000;

    /// <summary>Articles on a mean day.</summary>
    public long PerDay { get; init; } = 10_000_000;

    /// <summary>Reports that are routed by the code itself; the others go where one of the routed events' reports went.</summary>
    public int Routed { get; init; } = 2_000_000;

    /// <summary>Reports of the window that is assigned, met and settled by the code itself.</summary>
    public int Window { get; init; } = 20_000;

    /// <summary>Cores that work on stories, over all workers.</summary>
    public int Cores { get; init; } = 16;

    /// <summary>Days until the last article.</summary>
    public double Days => (double)Articles / PerDay;

    /// <summary>Reads "arrival [--articles N] [--per-day N] [--routed N] [--window N] [--cores N] [--seed N]".</summary>
    public static ArrivalOptions Parse(string[] args)
    {
        var options = new ArrivalOptions();
        return options with
        {
            Seed = (int)Value("--seed", options.Seed),
            Articles = Value("--articles", options.Articles),
            PerDay = Value("--per-day", options.PerDay),
            Routed = (int)Value("--routed", options.Routed),
            Window = (int)Value("--window", options.Window),
            Cores = (int)Value("--cores", options.Cores),
        };

        long Value(string name, long otherwise)
        {
            var at = Array.IndexOf(args, name);
            return at < 0 || at + 1 >= args.Length
                ? otherwise
                : long.Parse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        }
    }
}
