using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Parallax.Bench;
using Parallax.Bench.Store;

// "start" measures the whole process, "start-child" is such a process, "store" fills and searches a store; anything else is BenchmarkDotNet's.
switch (args.FirstOrDefault())
{
    case "start":
        StartMeasure.Run(Console.Out);
        return 0;
    case StartMeasure.Child:
        StartMeasure.RunChild(reads: args.Contains(StartMeasure.Reads));
        return 0;
    case "store":
        return await StoreMeasure.RunAsync(args, Console.Out);
    default:
        var config = args.Contains("--job") ? StageConfig.Create() : StageConfig.Create().WithShortRuns();
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. args, "--filter", "*"], config);
        return 0;
}
