using System.Globalization;
using Parallax.Servers;

namespace Parallax.Bench.Cluster;

/// <summary>One corpus through one process and through workers, on servers of its own: are the stores the same, and how fast was it.</summary>
internal static class ClusterMeasure
{
    /// <summary><c>cluster [--corpus FOLDER] [--made N] [--only ROW,ROW] [--parallax DLL]</c></summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var root = Root();
        var corpus = Path.GetFullPath(Value(args, "--corpus") ?? Path.Combine(root, "samples", "corpus"));
        var program = Path.GetFullPath(
            Value(args, "--parallax") ?? Path.Combine(root, "src/Parallax.Cli/bin/Release/net10.0/parallax.dll")
        );
        if (!File.Exists(program))
        {
            throw new FileNotFoundException("build src/Parallax.Cli first, or name it with --parallax", program);
        }

        var only = Value(args, "--only")?.Split(',').Select(row => int.Parse(row, CultureInfo.InvariantCulture));
        var rows = only?.Prepend(1).Distinct().Order().Select(row => Way.All[row - 1]).ToList() ?? [.. Way.All];
        var scratch = Directory.CreateTempSubdirectory("parallax-bench-");
        try
        {
            if (Value(args, "--made") is { } made)
            {
                var folder = scratch.CreateSubdirectory("made").FullName;
                MadeArticles.Write(corpus, int.Parse(made, CultureInfo.InvariantCulture), folder);
                corpus = folder;
            }

            var table = new ClusterTable(output);
            table.Head();
            await RunAsync(rows, program, corpus, scratch.FullName, table).ConfigureAwait(false);
            return table.Foot();
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(
        List<Way> rows,
        string program,
        string corpus,
        string scratch,
        ClusterTable table
    )
    {
        var database = await PostgreSqlServer.StartNewAsync().ConfigureAwait(false);
        await using var endDatabase = database.ConfigureAwait(false);
        var broker = rows.Exists(row => row.Broker) ? await RabbitMqServer.StartAsync().ConfigureAwait(false) : null;
        await using var endBroker = (broker as IAsyncDisposable ?? database).ConfigureAwait(false);
        foreach (var way in rows)
        {
            var store = way.PostgreSql
                ? await database.CreateDatabaseAsync().ConfigureAwait(false)
                : Path.Combine(scratch, $"{way.Name}.db");
            var through = way.Broker ? broker!.Url(await broker.NewVhostAsync().ConfigureAwait(false)) : null;
            table.Row(
                way.Workers == 0
                    ? await EmbeddedRun.RunAsync(way, program, corpus, store).ConfigureAwait(false)
                    : await WorkersRun.RunAsync(way, program, corpus, store, through).ConfigureAwait(false)
            );
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Parallax.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("this build does not stand in the repository");
        }

        return folder;
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
