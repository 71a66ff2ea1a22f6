using System.Text.Json;
using Parallax.Analysis.Tests.Reports.Exports.Reading;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string a;
    private readonly string b;

    public ExportCommandTests()
    {
        a = folder.File("a.txt", "Shots at Kethra\nRebels attacked the bridge.\nThey will be attacked again.");
        b = folder.File("b.txt", "Calm at Kethra\nThe bridge was attacked.\nIt was not attacked by us.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EventsOfOneArticleAreItsOwn()
    {
        var call = Run("export", a, "--format", "csv");

        call.ExitCode.ShouldBe(0, call.Error);
        CsvTable.Rows(call.Output).ShouldHaveSingleItem()["text"].ShouldBe("Rebels attacked the bridge.");
        call.Error.ShouldBe("1 event in 1 telling; 1 planned, hypothetical or denied left out, --all writes them\n");
    }

    [Fact]
    public void AllIsAll()
    {
        var call = Run("export", a, "--format", "csv", "--all", "--quiet");

        CsvTable.Rows(call.Output).Select(row => row["standing"]).ShouldBe(["happened", "planned"]);
        call.Error.ShouldBeEmpty();
    }

    [Fact]
    public void EventsOfTwoArticlesAreLinked()
    {
        var rows = CsvTable.Rows(Run("export", a, b, "--format", "csv", "--outlet", $"{a}=Norpress").Output);

        rows.Select(row => (row["article"], row["standing"]))
            .ShouldBe([("a.txt", "happened"), ("a.txt", "planned"), ("b.txt", "happened"), ("b.txt", "denied")]);
        rows.Select(row => row["event_id"]).Distinct().ShouldHaveSingleItem();
        rows[0]["outlet"].ShouldBe("Norpress");
    }

    [Fact]
    public void AReportAlreadyMadeGivesTheSameBytes()
    {
        var report = folder.At("report.json");
        Run("compare", a, b, "-o", report).ExitCode.ShouldBe(0);
        var direct = Run("export", a, b, "--format", "jsonl");

        Run("export", report, "--format", "jsonl").Output.ShouldBe(direct.Output);
        Call.Run(EventComposition.Create(), File.ReadAllText(report), "export", "-", "--format", "jsonl")
            .Output.ShouldBe(direct.Output);
    }

    [Fact]
    public void StandardInputMayBeAnArticle()
    {
        var call = Call.Run(
            EventComposition.Create(),
            "Rebels attacked " + new string('x', 10_000),
            "export",
            "-",
            "--format",
            "csv"
        );

        CsvTable.Rows(call.Output).ShouldHaveSingleItem()["text"].Length.ShouldBe(10_016);
    }

    [Fact]
    public void AFileIsWrittenWholeAndItsNameSaysTheShape()
    {
        Run("export", a, "-o", folder.At("events.csv")).ExitCode.ShouldBe(0);
        Run("export", a, "-o", folder.At("events.geojson")).ExitCode.ShouldBe(0);

        CsvTable.Rows(File.ReadAllText(folder.At("events.csv"))).Count.ShouldBe(1);
        JsonDocument
            .Parse(File.ReadAllText(folder.At("events.geojson")))
            .RootElement.GetProperty("features")
            .GetArrayLength()
            .ShouldBe(1);
        Directory.GetFiles(folder.Path, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void NoEventIsAFileWithoutRows()
    {
        var calm = folder.File("calm.txt", "Calm at Kethra\nNothing happened.");

        CsvTable.Records(Run("export", calm, "--format", "csv").Output).ShouldHaveSingleItem()[0].ShouldBe("event_id");
        Run("export", calm, "--format", "plover").Output.ShouldBeEmpty();
        JsonDocument.Parse(Run("export", calm, "--format", "geojson").Output);
    }

    [Fact]
    public void AFileThatFailsIsNamedAndTheRestIsExported()
    {
        var call = Run("export", a, folder.At("none.txt"), "--format", "csv");

        call.ExitCode.ShouldBe(1);
        call.ErrorLines[0].ShouldContain("none.txt: is not there");
        CsvTable.Rows(call.Output).Count.ShouldBe(1);
    }

    [Fact]
    public void StoriesOfAStoreComeOneByOneInTheirOrder()
    {
        Ingest();
        var all = CsvTable.Rows(Run("export", "--db", folder.At("store.db"), "--format", "csv").Output);
        var stories = all.Select(row => row["story"]).Distinct().ToList();

        stories.ShouldNotBeEmpty();
        all.Select(row => row["article"]).ShouldBeSubsetOf(["a1", "a2"]);
        var one = Run("export", "--db", folder.At("store.db"), "--story", stories[0], "--format", "csv");
        CsvTable.Rows(one.Output).ShouldAllBe(row => row["story"] == stories[0]);
    }

    [Fact]
    public void AStoryThatIsNotThereIsNamedAndNothingIsWritten()
    {
        Ingest();
        var call = Run("export", "--db", folder.At("store.db"), "--story", "s99", "-o", folder.At("none.csv"));

        (call.ExitCode, call.Error).ShouldBe(
            (3, "parallax: s99: no such story in the store; 'parallax stories' lists them\n")
        );
        File.Exists(folder.At("none.csv")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--format")]
    [InlineData("-o", "events.jsonl")]
    [InlineData("--format", "plover", "--header")]
    [InlineData("--format", "csv", "--db", "store.db")]
    [InlineData("--format", "csv", "--story", "s1")]
    [InlineData("--format", "csv", "--outlet", "other.txt=Wire")]
    public void WordsThatAreOffAreNamedInOneLine(params string[] words)
    {
        var call = Run(["export", a, .. words]);

        call.ExitCode.ShouldBe(2, call.Error);
        call.ErrorLines.ShouldHaveSingleItem();
        call.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData()]
    [InlineData("--db", "store.db", "--story", "a12")]
    public void NothingOrNoStoryIsNamed(params string[] words)
    {
        var call = Run(["export", "--format", "csv", .. words]);

        call.ExitCode.ShouldBe(2, call.Error);
        call.ErrorLines.ShouldHaveSingleItem();
    }

    public static TheoryData<string, string> Reports { get; } =
        new()
        {
            { "{\"parallax\":\"0.1.0\"", "is no report" },
            { "{\"parallax\":\"0.1.0\"}", "is no report" },
            { "{\"parallax\":\"0.1.0\",\"articles\":null}", "is no report" },
            { "{\"parallax\":\"0.1.0\",\"articles\":[],\"story\":{},\"events\":[]}", "is no report" },
            { "{\"parallax\":\"0.1.0\",\"articles\":[],\"events\":[null]}", "no article" },
            { "{\"parallax\":\"0.1.0\",\"articles\":[],\"events\":[{\"id\":\"V1\"}]}", "is no report" },
        };

    [Theory]
    [MemberData(nameof(Reports))]
    public void AReportThatIsBrokenIsNamedInOneLine(string report, string why)
    {
        var call = Run("export", folder.File("report.json", report), "--format", "csv");

        call.ExitCode.ShouldBe(3, call.Error);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain(why);
        call.Output.ShouldBeEmpty();
    }

    [Fact]
    public void AReportWithoutLinkedEventsOrWithOtherWordsIsRefused()
    {
        var report = folder.At("report.json");
        Run("compare", a, b, "-o", report);
        var json = File.ReadAllText(report);
        var older = json.Replace(
            "\"events\": [\n    {\n      \"id\": \"V1\"",
            "\"old\": [\n    {\n      \"id\": \"V1\"",
            StringComparison.Ordinal
        );
        older.ShouldNotBe(json);

        Run("export", folder.File("older.json", older), "--format", "csv").Error.ShouldContain("make it again");
        var forged = folder.File(
            "forged.json",
            json.Replace("Rebels attacked", "Nobody attacked", StringComparison.Ordinal)
        );
        var call = Run("export", forged, "--format", "csv");
        (call.ExitCode, call.Output).ShouldBe((3, ""));
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("parallax verify");
    }

    [Fact]
    public void ReportsAndArticlesAreNotMixed()
    {
        Run("compare", a, b, "-o", folder.At("report.json"));
        var call = Run("export", folder.At("report.json"), a, "--format", "csv");

        (call.ExitCode, call.ErrorLines.Count).ShouldBe((2, 1));
    }

    private void Ingest() => Run("ingest", a, b, "--db", folder.At("store.db"), "--quiet").ExitCode.ShouldBe(0);

    private static Call Run(params string[] words) => Call.Run(EventComposition.Create(), string.Empty, words);
}
