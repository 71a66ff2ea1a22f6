using System.Text;
using System.Text.Json.Nodes;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Tests.Comparisons;
using Parallax.Analysis.Tests.Comparisons.Events;
using Shouldly;

namespace Parallax.Analysis.Tests.Reports;

public sealed class ReportVerifierEventsTests
{
    [Fact]
    public void A_report_with_linked_events_holds() => Problems(Report()).ShouldBeEmpty();

    [Fact]
    public void One_character_changed_in_any_words_of_an_event_is_refused()
    {
        var places = Words(Report()["events"]!, "events").ToList();
        places.Count.ShouldBeGreaterThan(10);
        foreach (var path in places)
        {
            var report = Report();
            var words = At(report, path);
            var text = words["text"]!.GetValue<string>();
            words["text"] = (text[0] == 'x' ? 'y' : 'x') + text[1..];
            Problems(report).ShouldNotBeEmpty(path);
        }
    }

    [Theory]
    [InlineData("versions[0].event", "v9")]
    [InlineData("versions[0].quotation", "q99")]
    [InlineData("versions[0].article", "nobody")]
    [InlineData("versions[0].actors[0].entity", "E999")]
    [InlineData("versions[0].modality", "planned")]
    [InlineData("actors[0].name", "Somebody else")]
    [InlineData("type", "AID")]
    [InlineData("date.value", "1999-01-01")]
    [InlineData("conflicts[0].articles[0]", "c")]
    public void An_id_or_a_claim_that_no_version_bears_is_refused(string path, string value)
    {
        var report = Report();
        Set(report["events"]![0]!, path, value);
        Problems(report).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_mention_in_two_events_is_refused()
    {
        var report = Report();
        var events = report["events"]!.AsArray();
        events.Add(events[0]!.DeepClone());
        Problems(report).ShouldContain(line => line.Problem.Contains("two events"));
    }

    [Fact]
    public void A_report_of_before_events_were_linked_still_holds()
    {
        var report = Report();
        report.Remove("events");
        Problems(report).ShouldBeEmpty();
        ReportJson.Read(report.ToJsonString()).Events.ShouldBeNull();
    }

    private static JsonObject Report()
    {
        var one = ToldEvents.In("a", "Karst forces shelled the market of Sorrel on Monday, the mayor said.");
        one.Tell(
            "ASSAULT",
            "Karst forces shelled the market of Sorrel on Monday",
            "shelled",
            ["Karst forces"],
            ["the market of Sorrel"],
            one.On("on Monday", "2024-03-04")
        );
        var other = ToldEvents.In("b", "Karst forces shelled the market of Sorrel on Tuesday, the mayor said.");
        other.Tell(
            "ASSAULT",
            "Karst forces shelled the market of Sorrel on Tuesday",
            "shelled",
            ["Karst forces"],
            ["the market of Sorrel"],
            other.On("on Tuesday", "2024-03-05")
        );
        var articles = new[] { one.Read(), other.Read() };
        return JsonNode.Parse(ReportJson.Write(ReportBuilder.Compare(articles, Compared.Of(articles))))!.AsObject();
    }

    private static IReadOnlyList<BrokenLine> Problems(JsonObject report) =>
        ReportVerifier
            .Parse(Encoding.UTF8.GetBytes(report.ToJsonString()))
            .Check(_ => null, CancellationToken.None)
            .Broken;

    private static IEnumerable<string> Words(JsonNode node, string path) =>
        node switch
        {
            JsonArray list => list.SelectMany((item, i) => item is null ? [] : Words(item, $"{path}[{i}]")),
            JsonObject found => found
                .Where(property => property.Value is JsonObject or JsonArray)
                .SelectMany(property => Words(property.Value!, $"{path}.{property.Key}"))
                .Concat(found["start"] is not null && found["text"] is not null ? [path] : []),
            _ => [],
        };

    private static JsonNode At(JsonNode node, string path)
    {
        foreach (var step in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
        {
            node = int.TryParse(step, out var i) ? node[i]! : node[step]!;
        }

        return node;
    }

    private static void Set(JsonNode node, string path, string value)
    {
        var cut = path.LastIndexOfAny(['.', '[']);
        var parent = cut < 0 ? node : At(node, path[..cut]);
        var last = path[(cut + 1)..].TrimEnd(']');
        if (int.TryParse(last, out var i))
        {
            parent[i] = value;
        }
        else
        {
            parent[last] = value;
        }
    }
}
