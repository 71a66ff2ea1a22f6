using System.Text.Json;
using System.Xml.Linq;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

/// <summary>Shapes that write all findings and not events alone.</summary>
public sealed class ExportFindingsTests : IDisposable
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    private readonly Folder folder = new();
    private readonly string a;
    private readonly string b;

    public ExportFindingsTests()
    {
        a = folder.File("a.txt", "Shots at Kethra\nRebels attacked the bridge.\nThey will be attacked again.");
        b = folder.File("b.txt", "Calm at Kethra\nThe bridge was attacked.\nIt was not attacked by us.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AnnotationsOfOneArticleHaveWhatIsPlannedToo()
    {
        var call = Run("export", a, "--format", "webannotation");
        var collection = JsonDocument.Parse(call.Output).RootElement;

        call.ExitCode.ShouldBe(0, call.Error);
        collection.GetProperty("total").GetInt32().ShouldBe(2);
        call.Error.ShouldBe("2 annotations of 1 article\n");
    }

    [Fact]
    public void TheNameOfTheFileSaysTheShape()
    {
        Run("export", a, b, "-o", folder.At("x.jsonld")).ExitCode.ShouldBe(0);
        Run("export", a, b, "-o", folder.At("x.xml")).ExitCode.ShouldBe(0);

        JsonDocument
            .Parse(File.ReadAllText(folder.At("x.jsonld")))
            .RootElement.TryGetProperty("first", out _)
            .ShouldBeTrue();
        XDocument.Load(folder.At("x.xml")).Root!.Descendants(Tei + "witness").Count().ShouldBe(2);
    }

    [Fact]
    public void StoriesOfAStoreAreACorpusAndOneStoryADocument()
    {
        Run("ingest", a, b, "--db", folder.At("store.db"), "--quiet").ExitCode.ShouldBe(0);

        var one = XDocument.Parse(
            Run("export", "--db", folder.At("store.db"), "--story", "s1", "--format", "tei").Output
        );
        one.Root!.Name.ShouldBe(Tei + "TEI");
        one.Root.Descendants(Tei + "publicationStmt").Single().Value.ShouldContain("story s1");
        XDocument.Parse(Run("export", a, "--format", "tei").Output).Root!.Name.ShouldBe(Tei + "TEI");
    }

    [Fact]
    public void TwoReportsAreACorpus()
    {
        var (first, second) = (folder.At("first.json"), folder.At("second.json"));
        Run("compare", a, b, "-o", first).ExitCode.ShouldBe(0);
        Run("compare", b, a, "-o", second).ExitCode.ShouldBe(0);

        var corpus = XDocument.Parse(Run("export", first, second, "--format", "tei").Output).Root!;

        corpus.Name.ShouldBe(Tei + "teiCorpus");
        corpus.Elements(Tei + "TEI").Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("webannotation")]
    [InlineData("tei")]
    public void AReportWithOtherWordsIsRefusedAndNothingIsWritten(string format)
    {
        var report = folder.At("report.json");
        Run("compare", a, b, "-o", report);
        var forged = folder.File(
            "forged.json",
            File.ReadAllText(report).Replace("Rebels attacked", "Nobody attacked", StringComparison.Ordinal)
        );

        var call = Run("export", forged, "--format", format);

        (call.ExitCode, call.Output).ShouldBe((3, ""));
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("parallax verify");
    }

    [Theory]
    [InlineData("{\"parallax\":\"0.1.0\"}")]
    [InlineData("{\"parallax\":\"0.1.0\",\"articles\":[],\"statements\":[null]}")]
    public void AReportThatIsBrokenIsNamedInOneLine(string report)
    {
        foreach (var format in (string[])["webannotation", "tei"])
        {
            var call = Run("export", folder.File("report.json", report), "--format", format);

            call.ExitCode.ShouldBe(3, call.Error);
            call.ErrorLines.ShouldHaveSingleItem();
            call.Output.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("tei", "--all")]
    [InlineData("webannotation", "--all")]
    [InlineData("tei", "--header")]
    public void WhatIsOfEventsIsNotOfThese(string format, string word)
    {
        var call = Run("export", a, "--format", format, word);

        call.ExitCode.ShouldBe(2, call.Error);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain(word);
    }

    private static Call Run(params string[] words) => Call.Run(EventComposition.Create(), string.Empty, words);
}
