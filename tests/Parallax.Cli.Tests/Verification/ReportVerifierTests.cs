using System.Text;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Cli.Tests.Fakes;
using Parallax.Core;

namespace Parallax.Cli.Tests.Verification;

public sealed class ReportVerifierTests
{
    private static readonly ArticleReport A = ReportBuild.Article("a", "The dam is full.\nNobody was hurt.");
    private static readonly ArticleReport B = ReportBuild.Article("b", "The dam is full.");

    [Fact]
    public void AReportThatHoldsHasNoBrokenLine()
    {
        var verification = Check(ReportJson.Write(ReportBuild.Comparison([A, B])));

        verification.Broken.ShouldBeEmpty();
        verification.Articles.ShouldBe(2);
        // a: headline, 2 parts, 2 sentences; b: headline, part, sentence; and 3 versions.
        verification.Lines.ShouldBe(11);
    }

    [Fact]
    public void JsonLinesOfReadAreCheckedLineByLine()
    {
        var lines = ReportJson.WriteLine(A) + "\n" + ReportJson.WriteLine(B).Replace("\"end\":16", "\"end\":15");

        var verification = Check(lines);

        verification.Articles.ShouldBe(2);
        verification.Broken.ShouldHaveSingleItem().JsonPath.ShouldBe("line 2: headline");
    }

    [Fact]
    public void EveryCharacterOfEverySpanCounts()
    {
        var json = ReportJson.Write(ReportBuild.Comparison([A, B]));

        foreach (var at in Enumerable.Range(0, json.Length).Where(i => InWords(json, i)))
        {
            var changed = json[..at] + (json[at] == 'x' ? 'y' : 'x') + json[(at + 1)..];
            Check(changed).Broken.ShouldNotBeEmpty($"changed at {at}: {json.Substring(Math.Max(0, at - 30), 40)}");
        }
    }

    [Theory]
    [InlineData("\"start\": 17", "\"start\": 16", "says 'Nobody was hurt.'")]
    [InlineData("\"end\": 33", "\"end\": 34", "lie outside the text")]
    [InlineData("\"end\": 33", "\"end\": 99999999999", "lie outside the text")]
    [InlineData("\"end\": 33", "\"end\": 1.5", "lie outside the text")]
    [InlineData("\"start\": 17", "\"start\": -1", "lie outside the text")]
    [InlineData("\"start\": 17", "\"start\": \"17\"", "lie outside the text")]
    [InlineData("\"article\": \"b\"", "\"article\": \"c\"", "names article 'c'")]
    public void ABrokenLineSaysWhatIsWrong(string was, string becomes, string problem)
    {
        var json = ReportJson.Write(ReportBuild.Comparison([A, B])).Replace(was, becomes);

        Check(json).Broken.ShouldContain(line => line.Problem.Contains(problem));
    }

    [Theory]
    [InlineData("""{"statement": "S99"}""", "'S99' is no statement of the report")]
    [InlineData("""{"missing": ["z"]}""", "'z' is no article of the report")]
    [InlineData("""{"name": "hill", "articles": ["a", "z"]}""", "'z' is no article of the report")]
    [InlineData("""{"article": "a", "quotations": ["q9"]}""", "'q9' is no quotation of the article")]
    [InlineData("""{"onlySides": {"hill": ["S99"]}}""", "'S99' is no statement of the report")]
    [InlineData(
        """{"words": 2, "spans": [{"article": "a", "start": 0, "end": 7, "text": "The dam"}, {"article": "b", "start": 4, "end": 10, "text": "dam is"}]}""",
        "its spans are not the same words"
    )]
    public void WhatLeadsNowhereIsBroken(string added, string problem)
    {
        var json = ReportJson.Write(ReportBuild.Comparison([A, B])).Insert(1, $"\"added\": {added},");

        Check(json).Broken.ShouldHaveSingleItem().Problem.ShouldBe(problem);
    }

    [Fact]
    public void WhatLaterVersionsAddIsCheckedToo()
    {
        var json = ReportJson.Write(ReportBuild.Comparison([A, B]));
        var added = json.Insert(
            1,
            """ "novel": [[{"deep": {"article": "b", "start": 4, "end": 7, "text": "mad"}}]],"""
        );

        Check(added)
            .Broken.ShouldHaveSingleItem()
            .ShouldBe(new BrokenLine("novel[0][0].deep", "says 'mad' where the text of 'b' has 'dam'"));
    }

    [Fact]
    public void AChangedSourceIsNamedWithTheLinesItBreaks()
    {
        var verifier = Parse(ReportJson.Write(ReportBuild.Comparison([A, B])));
        const string Now = "The dam is fuII.";

        var verification = verifier.Check(article => article.Id == "b" ? Source(B, Now) : Source(A, A.Text), default);

        verification
            .Broken.Select(line => line.JsonPath)
            .ShouldBe([
                "articles[1].sha256",
                "articles[1].text",
                "articles[1].headline",
                "articles[1].parts[0]",
                "articles[1].sentences[0]",
                "statements[0].versions[1]",
            ]);
        verification.Broken[1].Problem.ShouldContain("from character 13 on");
    }

    [Fact]
    public void ATextThatIsNotTheOneHashedIsBroken()
    {
        var json = ReportJson.Write(
            new Report { Parallax = "0", Articles = [A with { TextSha256 = ReportBuild.Hash("x") }] }
        );

        Check(json).Broken.ShouldHaveSingleItem().JsonPath.ShouldBe("articles[0].text");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"articles\":[]}")]
    [InlineData("{\"articles\":[3]}")]
    [InlineData("{\"articles\":{}}")]
    [InlineData("{\"articles\":[{\"id\":\"a\"}]}")]
    [InlineData("{\"id\":\"\\ud800\",\"path\":\"p\",\"sha256\":\"\",\"text\":\"\"}")]
    [InlineData("not json")]
    public void WhatIsNoReportIsRefused(string json) => Should.Throw<JsonException>(() => Parse(json));

    [Fact]
    public void DeepNestingIsMalformedAndNoCrash() =>
        Should.Throw<JsonException>(() => Parse(new string('[', 1_000_000)));

    [Fact]
    public void HalfACharacterInASpanIsMalformedAndNoCrash()
    {
        var json = ReportJson
            .Write(ReportBuild.Comparison([A, B]))
            .Replace("\"text\": \"Nobody", "\"text\": \"\\ud800");

        Should.Throw<JsonException>(() => Check(json));
    }

    private static bool InWords(string json, int at)
    {
        var lineStart = json.LastIndexOf('\n', at) + 1;
        var line = json[lineStart..Math.Max(lineStart, json.IndexOf('\n', at))];
        var words = line.IndexOf("\"text\": \"", StringComparison.Ordinal);
        var isSpan =
            json[..lineStart].TrimEnd().EndsWith(',')
            && json[..lineStart].LastIndexOf("\"end\": ", StringComparison.Ordinal) > lineStart - 60;
        return words >= 0
            && isSpan
            && at - lineStart >= words + 9
            && at - lineStart < line.LastIndexOf('"')
            && !line[..(at - lineStart + 1)].EndsWith('\\')
            && !line[..(at - lineStart)].EndsWith('\\');
    }

    private static Article Source(ArticleReport article, string text) =>
        new()
        {
            Id = article.Id,
            Path = article.Path,
            Sha256 = ReportBuild.Hash(text),
            Text = text,
        };

    private static ReportVerifier Parse(string json) => ReportVerifier.Parse(Encoding.UTF8.GetBytes(json));

    private static ReportVerification Check(string json) => Parse(json).Check(_ => null, default);
}
