using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Parallax.Bench;
using Parallax.Bench.Arrival;
using Parallax.Bench.Cluster;
using Parallax.Bench.Ingest;
using Parallax.Bench.Serve;
using Parallax.Bench.Soak;
using Parallax.Bench.Store;

// "start" measures the whole process, "start-child" is such a process, "annotators" tells what each costs, "ingest" takes pages in,
// "extraction FOLDER" times reading pages, "store" fills and searches a store, "pg-load" loads rows into PostgreSQL,
// "serve URL" asks a running server, "cluster" holds workers against one process, "assignment" gives stories alone, "arrival"
// lets a hundred million articles arrive; anything else is BenchmarkDotNet's.
switch (args.FirstOrDefault())
{
    case "start":
        StartMeasure.Run(Console.Out);
        return 0;
    case StartMeasure.Child:
        StartMeasure.RunChild(reads: args.Contains(StartMeasure.Reads));
        return 0;
    case "annotators":
        AnnotatorMeasure.Run(Console.Out);
        return 0;
    case "ingest":
        await IngestMeasure.RunAsync(
            Console.Out,
            Option("--pages"),
            int.Parse(Option("--count"), CultureInfo.InvariantCulture),
            Option("--db")
        );
        return 0;
    case "store":
        return await StoreMeasure.RunAsync(args, Console.Out);
    case "pg-load":
        return PostgreSqlLoadMeasure.Run(args, Console.Out);
    case "cluster":
        return await ClusterMeasure.RunAsync(args, Console.Out);
    case "assignment":
        return AssignmentMeasure.Run(args, Console.Out);
    case "serve":
        return await ServeMeasure.RunAsync(args, Console.Out);
    case "arrival":
        return ArrivalMeasure.Run(args, Console.Out);
    case "soak":
        await SoakMeasure.RunAsync(
            new SoakRequest(
                Option("--db"),
                Option("--connection"),
                args.Contains("--broker") ? Option("--broker") : null,
                Option("--parallax"),
                Option("--out"),
                double.Parse(Option("--minutes"), CultureInfo.InvariantCulture),
                double.Parse(Option("--rate"), CultureInfo.InvariantCulture),
                int.Parse(Option("--workers"), CultureInfo.InvariantCulture),
                int.Parse(Option("--open"), CultureInfo.InvariantCulture)
            ),
            Console.Out
        );
        return 0;
    case "extraction":
        ExtractionMeasure.Run(args.ElementAtOrDefault(1) ?? "../shared/bench/extraction", Console.Out);
        return 0;
    default:
        var config = args.Contains("--job") ? StageConfig.Create() : StageConfig.Create().WithShortRuns();
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. args, "--filter", "*"], config);
        return 0;
}

string Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length
        ? args[at + 1]
        : throw new ArgumentException($"{name} is not named", nameof(name));
}
