using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Parallax.Bench;

// "start" measures the whole process, "start-child" is such a process; "annotators" tells what each costs; anything else is BenchmarkDotNet's.
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
    default:
        var config = args.Contains("--job") ? StageConfig.Create() : StageConfig.Create().WithShortRuns();
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run([.. args, "--filter", "*"], config);
        return 0;
}
