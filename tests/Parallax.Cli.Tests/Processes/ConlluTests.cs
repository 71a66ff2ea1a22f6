using System.Globalization;
using System.Text.Json;
using Parallax.Cli.Tests.Architecture;

namespace Parallax.Cli.Tests.Processes;

/// <summary>What <c>read --format conllu</c> says of the samples, against what the JSON of the same call says.</summary>
public sealed class ConlluTests
{
    private static readonly string[] Samples =
    [
        .. Directory
            .GetFiles(Path.Combine(Repository.Root, "samples", "kethra-ceasefire"))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void EveryWordIsTheSliceOfTheTextThatItSays()
    {
        var json = JsonDocument.Parse(ProcessCall.Run(["read", .. Samples, "--format", "json"]).Output);
        var texts = json
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("text").GetString()!);

        var conllu = ProcessCall.Run(["read", .. Samples, "--format", "conllu"]);

        conllu.ExitCode.ShouldBe(0, conllu.Error);
        var covered = texts.ToDictionary(t => t.Key, t => t.Value.ToCharArray());
        var document = "";
        foreach (var line in conllu.Text.Split('\n'))
        {
            document = line.StartsWith("# newdoc id = ", StringComparison.Ordinal) ? line[14..] : document;
            if (line.Split('\t') is { Length: 10 } columns && !columns[0].Contains('-'))
            {
                var (start, end) = (Offset(columns[9], "Start"), Offset(columns[9], "End"));
                texts[document][start..end].ShouldBe(columns[1]);
                Array.Clear(covered[document], start, end - start);
            }
        }

        // Every part is read, also what is no prose: nothing but white space is left.
        covered.Values.SelectMany(rest => rest).ShouldAllBe(c => c == 0 || char.IsWhiteSpace(c));
    }

    [Fact]
    public void TwoRunsGiveTheSameBytes()
    {
        var one = ProcessCall.Run("read", Samples[0], "--format", "conllu");
        var two = ProcessCall.Run("read", Samples[0], "--format", "conllu");

        one.ExitCode.ShouldBe(0, one.Error);
        one.Output.ShouldBe(two.Output);
        one.Output.Length.ShouldBeGreaterThan(1_000);
    }

    private static int Offset(string misc, string key) =>
        int.Parse(
            misc.Split('|').Single(m => m.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..],
            CultureInfo.InvariantCulture
        );
}
