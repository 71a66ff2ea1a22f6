using Parallax.Eval.Measures;
using Parallax.Eval.Sets;

namespace Parallax.Eval.Commands;

/// <summary>Runs and scores the sets.</summary>
internal static class RunSets
{
    /// <summary>The measures of one set and of its variants ("treebank-raw" of "treebank"), or of all.</summary>
    /// <exception cref="UsageException">There is no such set.</exception>
    public static IReadOnlyList<Measure> Measure(string data, string? only, TextWriter? errors)
    {
        var sets = BenchSets
            .Measured.Where(set =>
                only is null || set.Name == only || set.Name.StartsWith(only + "-", StringComparison.Ordinal)
            )
            .ToArray();
        if (sets.Length == 0)
        {
            throw new UsageException($"there is no set '{only}' to measure");
        }

        var work = Directory.CreateTempSubdirectory("parallax-eval-").FullName;
        try
        {
            var run = new MeasureRun(data, work, errors);
            return [.. sets.SelectMany(set => set.Measure(run, CancellationToken.None))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
