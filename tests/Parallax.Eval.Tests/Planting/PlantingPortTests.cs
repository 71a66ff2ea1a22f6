using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Planting;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Tests.Planting;

/// <summary>The cases made here are those that the Python originals make, and are scored alike.</summary>
public sealed class PlantingPortTests
{
    [SkippableTheory]
    [InlineData(7)]
    [InlineData(20261)]
    public void Planted_cases_are_those_of_the_original(int seed)
    {
        var input = SharedData.Require("bench/newswcl50/dev.input.jsonl");
        using var folder = new TemporaryFolder();
        SharedData.Python("bench/planted.py", "make", input, folder.Path, "--seed", $"{seed}");

        var cases = PlantedCases.Make([.. JsonLines.Read<PlainRow>(input)], (uint)seed);

        var originals = JsonLines.Read<JsonElement>(folder.File("cases.jsonl")).ToArray();
        cases.Count.ShouldBe(originals.Length);
        foreach (var (planted, original) in cases.Zip(originals))
        {
            planted.Kind.Name.ShouldBe(original.GetProperty("kind").GetString());
            planted.Article.ShouldBe(original.GetProperty("article").GetString());
            Pair(planted.Before).ShouldBe(Pair(original.GetProperty("a")));
            Pair(planted.After).ShouldBe(Pair(original.GetProperty("b")));
            planted.After.In(planted.Changed).ShouldBe(original.GetProperty("new").GetString());
        }
    }

    [SkippableFact]
    public void Planted_reports_are_scored_as_by_the_original()
    {
        var input = SharedData.Require("bench/newswcl50/dev.input.jsonl");
        using var folder = new TemporaryFolder();
        SharedData.Python("bench/planted.py", "make", input, folder.Path);
        var reports = Directory.CreateDirectory(folder.File("reports")).FullName;
        var cases = PlantedCases.Make([.. JsonLines.Read<PlainRow>(input)], 7);
        var scores = new List<PlantedScore>();
        for (var n = 0; n < cases.Count; n++)
        {
            var report = MadeReports.OfPlanted(cases[n], n);
            File.WriteAllText(Path.Combine(reports, $"{n}.json"), ReportJson.Write(report));
            scores.Add(PlantedScore.Of(cases[n], report));
        }

        SharedData
            .Python("bench/planted.py", "score", folder.Path, reports)
            .ShouldContain(
                $"recall {100.0 * scores.Count(score => score.Found) / scores.Count:0.0} false groups a case {(double)scores.Sum(score => score.FalseGroups) / scores.Count:0.00}"
            );
    }

    [SkippableFact]
    public void Shared_runs_and_their_score_are_those_of_the_original()
    {
        var input = SharedData.Require("bench/newswcl50/dev.jsonl");
        using var folder = new TemporaryFolder();
        SharedData.Python("bench/samequote.py", "make", input, folder.Path);
        var reports = Directory.CreateDirectory(folder.File("reports")).FullName;
        var total = new SameQuoteScore(0, 0, 0);
        foreach (var row in JsonLines.Read<JsonElement>(folder.File("cases.jsonl")))
        {
            var n = row.GetProperty("n").GetInt32();
            string first = File.ReadAllText(folder.File($"{n}.a.txt")),
                second = File.ReadAllText(folder.File($"{n}.b.txt"));
            var runs = Eval.Planting.SharedRun.Between(first, second).ToArray();
            runs.Select(run => (Pair(run.First), Pair(run.Second)))
                .ShouldBe(
                    row.GetProperty("runs")
                        .EnumerateArray()
                        .Select(run => (Pair(run.GetProperty("a")), Pair(run.GetProperty("b"))))
                );
            var report = MadeReports.OfSharedRuns(first, second, runs);
            File.WriteAllText(Path.Combine(reports, $"{n}.json"), ReportJson.Write(report));
            total = runs.Aggregate(total, (sum, run) => sum.Plus(SameQuoteScore.Of(run, first, second, report)));
        }

        SharedData
            .Python("bench/samequote.py", "score", folder.Path, reports)
            .ShouldBe(
                $"aligned {100.0 * total.Aligned / total.Runs:0.0} same source {100.0 * total.SameSource / total.Aligned:0.0} runs {total.Runs}\n"
            );
    }

    private static (int Start, int End) Pair(TextSpan span) => (span.Start, span.End);

    private static (int Start, int End) Pair(JsonElement pair) => (pair[0].GetInt32(), pair[1].GetInt32());
}
