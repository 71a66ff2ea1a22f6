using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Parallax.Bench;

// "extraction FOLDER" times reading pages; "start" measures the whole process, "start-child" is such a process; anything else is BenchmarkDotNet's.
switch (args.FirstOrDefault())
{
    case "start":
        StartMeasure.Run(Console.Out);
        return 0;
    case StartMeasure.Child:
        StartMeasure.RunChild(reads: args.Contains(StartMeasure.Reads));
        return 0;
    case "extraction":
        ExtractionMeasure.Run(args.ElementAtOrDefault(1) ?? "../shared/bench/extraction", Console.Out);
        return 0;
    default:
        var config = args.Contains("--job") ? StageConfig.Create() : StageConfig.Create().WithShortRuns();
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. args, "--filter", "*"], config);
        return 0;
}
