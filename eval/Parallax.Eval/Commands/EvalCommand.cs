using Parallax.Eval.Measures;
using Parallax.Eval.Sets;
using Parallax.Eval.Stories;

namespace Parallax.Eval.Commands;

/// <summary>The measuring program's commands; exit codes as the contract states them.</summary>
internal static class EvalCommand
{
    private const int Done = 0;
    private const int UnderFloor = 1;
    private const int BadCall = 2;
    private const int NothingDone = 3;

    private const string Usage = """
        usage: Parallax.Eval SET --input IN --output OUT [--files DIR]   answer a set's rows
               Parallax.Eval SET [--data DIR] [--errors]                 run and score a set, raw text with it
               Parallax.Eval all [--data DIR] [--set NAME] [--errors]    run and score every set
               Parallax.Eval seeds [--data DIR] [--errors]               score the seed articles
               Parallax.Eval samples [--errors]                          score our own stories
               Parallax.Eval fit-alignment [--data DIR] [--errors]       fit the weights of the alignment
               Parallax.Eval fit-stories [--data DIR]                    fit the weights of grouping, halves apart
               Parallax.Eval story-cost [--data DIR]                     time grouping by how much is open
               Parallax.Eval story-shards [--data DIR]                   hold shards and merger against one stream
               Parallax.Eval event-links [--data DIR] --output FILE      draw links of events to be judged
               Parallax.Eval event-links --input FILE                    keep the judged ones, without their words
        """;

    /// <summary>Runs a call.</summary>
    /// <returns>0 done; 1 a figure is under its floor; 2 the call's words are off; 3 nothing could be done.</returns>
    public static int Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
    {
        try
        {
            return Run(EvalOptions.Parse(words), output, errors);
        }
        catch (UsageException reason)
        {
            errors.WriteLine($"eval: {reason.Message}\n{Usage}");
            return BadCall;
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            errors.WriteLine($"eval: {reason.Message}");
            return NothingDone;
        }
    }

    private static int Run(EvalOptions options, TextWriter output, TextWriter errors)
    {
        var misses = options.Errors ? output : null;
        return options.Verb switch
        {
            "all" => Table(output, RunSets.Measure(Data(options, "bench"), options.Set, misses)),
            "seeds" => Table(output, RunStories.Seeds(Data(options, "seeds"), output, options.Errors)),
            "samples" => Table(output, Samples(output, options.Errors)),
            "fit-stories" => Did(() => new StoryLikenessFit(Data(options, "bench"), output).Run()),
            "story-shards" => Did(() => ShardedStories.Run(Data(options, "bench"), output)),
            "story-cost" => Did(() => StoryCost.Run(Data(options, "bench"), output)),
            "event-links" when options.Input is { } judged => Did(() => EventLinks.Keep(judged, EventLinks.Judged)),
            "event-links" when options.Output is { } drawn => Did(() => EventLinks.Draw(Data(options, "bench"), drawn)),
            "fit-alignment" => FitAlignment.Run(Data(options, "bench"), output, options.Errors),
            _ => options is { Input: null, Output: null } && BenchSets.Measured.Any(set => set.Name == options.Verb)
                ? Table(output, RunSets.Measure(Data(options, "bench"), options.Verb, misses))
                : Answer(options, errors),
        };
    }

    private static int Did(Action work)
    {
        work();
        return Done;
    }

    private static IReadOnlyList<Measure> Samples(TextWriter output, bool missesOnly) =>
        [.. RunStories.Samples(output, missesOnly), .. RunCorpus.Heads(output), .. RunCorpus.Stories(output)];

    private static int Table(TextWriter output, IReadOnlyList<Measure> measures) =>
        MeasureTable.Write(output, measures, Floors.Read(Repository.File("eval", "floors.json"))) ? Done : UnderFloor;

    private static int Answer(EvalOptions options, TextWriter errors)
    {
        var set =
            BenchSets.Measured.OfType<IRowSet>().FirstOrDefault(set => set.Name == options.Verb)
            ?? throw new UsageException($"there is no set '{options.Verb}'");
        var input = options.Input ?? throw new UsageException("--input is missing");
        var files = new RowFiles(
            input,
            options.Output ?? throw new UsageException("--output is missing"),
            options.Files ?? Path.GetDirectoryName(Path.GetFullPath(input)) ?? "."
        );
        set.Answer(files, CancellationToken.None);
        return Done;
    }

    private static string Data(EvalOptions options, string folder) =>
        options.Data ?? Repository.File("..", "shared", folder);
}
