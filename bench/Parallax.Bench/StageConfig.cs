using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Parallax.Bench;

/// <summary>How the stages are timed and shown.</summary>
internal static class StageConfig
{
    /// <summary>The table, in the order of the stages, with tokens a second.</summary>
    public static ManualConfig Create() =>
        ManualConfig
            .CreateEmpty()
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddColumn(
                TargetMethodColumn.Method,
                StatisticColumn.Mean,
                StatisticColumn.StdDev,
                StatisticColumn.Min,
                new TokensColumn()
            )
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Metrics)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared));

    /// <summary>
    /// Few rounds, in this process: nothing is built while measuring, which a machine without a network could not do.
    /// </summary>
    public static ManualConfig WithShortRuns(this ManualConfig config) =>
        config.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
