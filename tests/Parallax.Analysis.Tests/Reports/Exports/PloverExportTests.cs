using System.Text.Json;
using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Tests.Reports.Exports.Reading;
using Parallax.Analysis.Tests.Specs;
using Parallax.Tests.Schemas;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class PloverExportTests
{
    private static readonly JsonSchema Schema = new(
        File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/plover-event.schema.json"))
    );

    [Fact]
    public void Every_line_keeps_the_schema() =>
        Lines(all: true).Select(Schema.Problems).ShouldAllBe(problems => problems.Count == 0);

    [Theory]
    [InlineData("\"ASSAULT\"", "\"FIGHT\"")]
    [InlineData("\"start\":", "\"begin\":")]
    [InlineData("\"quad_code\":4", "\"quad_code\":5")]
    [InlineData("\"GEO\"", "\"Georgia\"")]
    [InlineData("\"latitude\":-39.5", "\"latitude\":-139.5")]
    [InlineData("\"negated\":false", "\"negated\":\"no\"")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        var line = Lines(all: true)[0];

        line.ShouldContain(right);
        Schema.Problems(line.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Codes_stand_where_there_are_some_and_nowhere_else()
    {
        var line = Parsed(0);
        var source = line.GetProperty("source")[0];

        (Text(source, "code"), Text(source, "sector"), Text(source, "actor_text")).ShouldBe(
            ("GEO", "MIL", "Lethmari artillery")
        );
        var recipient = line.GetProperty("recipient")[0];
        (Text(recipient, "code"), Text(recipient, "sector_name")).ShouldBe(("ARM", "sleepers"));
        recipient.TryGetProperty("sector", out _).ShouldBeFalse();
    }

    [Fact]
    public void What_is_told_differently_is_a_range_and_denials_count_for_nothing()
    {
        var dead = Parsed(0).GetProperty("size_info").GetProperty("dead");

        dead.GetProperty("low").GetDouble().ShouldBe(5);
        dead.TryGetProperty("high", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_plan_is_of_the_future_and_a_denial_says_so()
    {
        Parsed(1).GetProperty("context")[0].GetString().ShouldBe("future");
        Parsed(3).TryGetProperty("context", out _).ShouldBeFalse();
        Text(Parsed(3), "standing").ShouldBe("denied");
    }

    [Fact]
    public void A_date_that_nothing_tells_is_null_and_there()
    {
        Text(Parsed(0), "date").ShouldBe("2023-05-18");
        Parsed(1).GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static List<string> Lines(bool all) =>
        [
            .. EventSelection
                .Of(MadeReport.OfTwo(), "s3", all)
                .Events.Select(one => EventExport.Named("plover")!.Write(one).TrimEnd('\n')),
        ];

    private static JsonElement Parsed(int line) => JsonDocument.Parse(Lines(all: true)[line]).RootElement;

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();
}
