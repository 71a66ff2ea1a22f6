using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Analysis.Tests.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports;

/// <summary>A report of two samples is written in the names of the contract, and read back as it was.</summary>
public sealed class ReportJsonTests
{
    private static readonly Article[] Articles =
    [
        Article("palisade", "cormast-vote/palisade.txt", "Soldiers attacked the village of Upper Kesh before dawn."),
        Article("pelpress", "cormast-vote/pelpress.txt", "The village of Upper Kesh was attacked before dawn."),
        Article("free-lannoch", "cormast-vote/free-lannoch.txt", "Trams were running."),
    ];

    private static readonly Report Report = Reading.Pipeline.Compare(Articles);
    private static readonly JsonNode Json = JsonNode.Parse(ReportJson.Write(Report))!;

    [Fact]
    public void What_was_written_is_read_as_it_was() =>
        ReportJson.Write(ReportJson.Read(ReportJson.Write(Report))).ShouldBe(ReportJson.Write(Report));

    [Fact]
    public void The_same_articles_give_the_same_bytes() =>
        ReportJson.Write(Reading.Pipeline.Compare(Articles)).ShouldBe(ReportJson.Write(Report));

    [Fact]
    public void A_line_is_one_line()
    {
        ReportJson.WriteLine(Report).ShouldNotContain('\n');
        ReportJson.WriteLine(Report.Articles[0]).ShouldNotContain('\n');
    }

    [Fact]
    public void Every_line_verifies()
    {
        var check = ReportVerifier
            .Parse(Encoding.UTF8.GetBytes(ReportJson.Write(Report)))
            .Check(_ => null, CancellationToken.None);
        check.Broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("$", "parallax articles story entities statements labels agency timeline origins overview")]
    [InlineData(
        "articles",
        "id path url sha256 outlet origin relay headline published dateline text parts sentences entities times quantities quotations events labels"
    )]
    [InlineData("articles.headline", "start end text")]
    [InlineData("articles.published", "value basis start end")]
    [InlineData("articles.dateline", "place date agency start end text")]
    [InlineData("articles.parts", "kind start end")]
    [InlineData("articles.sentences", "start end")]
    [InlineData("articles.entities", "id type name country geonames mentions")]
    [InlineData("articles.entities.mentions", "start end text")]
    [InlineData("articles.times", "start end text type value basis")]
    [InlineData("articles.quantities", "start end text low high unit of")]
    [InlineData("articles.quotations", "id kind content cue source venue")]
    [InlineData("articles.quotations.source", "entity name start end text")]
    [InlineData(
        "articles.events",
        "start end text id type predicate actor recipient agency negated time place quotation"
    )]
    [InlineData("articles.labels", "entity words quotation")]
    [InlineData("story", "headline date places same_event why")]
    [InlineData("story.why", "kind text weight")]
    [InlineData("entities", "id type name articles")]
    [InlineData("statements", "id kind versions missing differences")]
    [InlineData("statements.versions", "article start end text source quotation")]
    [InlineData("statements.differences", "type articles spans explanation")]
    [InlineData("statements.differences.spans", "article start end text")]
    [InlineData("labels", "entity name uses")]
    [InlineData("labels.uses", "article start end text quoted")]
    [InlineData("agency", "statement uses")]
    [InlineData("agency.uses", "article agency actor start end text")]
    [InlineData("timeline", "value versions")]
    [InlineData("timeline.versions", "article start end text")]
    [InlineData("origins", "origin articles")]
    public void Names_are_those_of_the_contract(string path, string names)
    {
        var first = First(path).ShouldNotBeNull($"the report has no {path}").AsObject();
        foreach (var name in names.Split(' '))
        {
            first
                .ContainsKey(name)
                .ShouldBeTrue($"{path} has no {name}, but {string.Join(' ', first.Select(p => p.Key))}");
        }
    }

    [Fact]
    public void Kinds_are_in_lower_case_and_types_of_times_and_events_in_capitals()
    {
        string[] types =
        [
            "wording",
            "quotation",
            "number",
            "date",
            "place",
            "agent",
            "polarity",
            "certainty",
            "label",
            "attribution",
            "speaker",
        ];
        All("statements.differences").Select(found => (string?)found["type"]).ShouldBeSubsetOf(types);
        All("statements").Select(found => (string?)found["kind"]).ShouldBeSubsetOf(["quotation", "statement"]);
        All("articles.quotations")
            .Select(found => (string?)found["kind"])
            .ShouldBeSubsetOf(["direct", "mixed", "indirect"]);
        All("articles.entities")
            .Select(found => (string?)found["type"])
            .ShouldBeSubsetOf(["person", "organization", "place", "group", "other"]);
        All("articles.times")
            .Select(found => (string?)found["type"])
            .ShouldBeSubsetOf(["DATE", "TIME", "DURATION", "SET"]);
        All("articles.events")
            .Select(found => (string?)found["agency"])
            .ShouldBeSubsetOf(["active", "passive", "agentless", "nominal"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"parallax\":1")]
    [InlineData("")]
    public void What_is_no_report_is_refused(string json) => Should.Throw<JsonException>(() => ReportJson.Read(json));

    private static JsonNode? First(string path) => path == "$" ? Json : All(path).FirstOrDefault();

    private static IEnumerable<JsonNode> All(string path) =>
        path.Split('.')
            .Aggregate<string, IEnumerable<JsonNode>>(
                [Json],
                (nodes, name) =>
                    nodes
                        .Select(node => node[name])
                        .SelectMany(node => node is JsonArray array ? array : Enumerable.Repeat(node, 1))
                        .OfType<JsonNode>()
            );

    private static Article Article(string id, string sample, string more) =>
        AnnotatedText.Article($"{Compared.Sample(sample).TrimEnd()}\n\n{more}") with
        {
            Id = id,
            Path = sample,
        };
}
