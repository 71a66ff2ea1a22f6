using System.Text;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class WebAnnotationTests
{
    [Fact]
    public void A_collection_has_one_page_with_all_and_their_number()
    {
        var collection = Collection(ComparedReport.Of());
        var page = collection.GetProperty("first");

        collection.GetProperty("@context").GetString().ShouldBe("http://www.w3.org/ns/anno.jsonld");
        collection.GetProperty("type").GetString().ShouldBe("AnnotationCollection");
        collection.GetProperty("total").GetInt32().ShouldBe(page.GetProperty("items").GetArrayLength());
        page.GetProperty("partOf").GetString().ShouldBe(collection.GetProperty("id").GetString());
        page.GetProperty("type").GetString().ShouldBe("AnnotationPage");
    }

    [Fact]
    public void Every_kind_of_finding_is_an_annotation()
    {
        var tags = Items(ComparedReport.Of()).Select(Tag).Distinct().Order(StringComparer.Ordinal);

        tags.ShouldBe(
            ["difference", "event", "label", "mention", "quantity", "quotation", "statement", "time"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Ids_are_unique_uuids_and_the_same_for_other_names_of_the_files()
    {
        var ids = Items(ComparedReport.Of()).Select(item => item.GetProperty("id").GetString()!).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => id.StartsWith("urn:uuid:"));
        ids.Select(id => Guid.Parse(id.AsSpan(9)).Version).Distinct().ShouldBe([8]);
        Items(ComparedReport.Of("x", "y")).Select(item => item.GetProperty("id").GetString()).ShouldBe(ids);
    }

    [Fact]
    public void Positions_count_code_points_and_quotes_are_the_words()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["https://lake.example/1?a=%C3%BC&b=%3C%3E"] = ComparedReport.Lake,
            [StableIds.OfText(MadeReport.Article("x", ComparedReport.Hill).TextSha256)] = ComparedReport.Hill,
        };
        var resources = Items(ComparedReport.Of())
            .SelectMany(item =>
                item.GetProperty("target").EnumerateArray().Concat(item.GetProperty("body").EnumerateArray())
            )
            .Where(resource => resource.TryGetProperty("selector", out _))
            .ToList();

        resources.Count.ShouldBeGreaterThan(15);
        foreach (var resource in resources)
        {
            Rune[] runes = [.. texts[resource.GetProperty("source").GetString()!].EnumerateRunes()];
            var (quote, position) = (resource.GetProperty("selector")[0], resource.GetProperty("selector")[1]);
            var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());

            string.Concat(runes[start..end]).ShouldBe(quote.GetProperty("exact").GetString());
            string.Concat(runes[..start]).ShouldEndWith(quote.GetProperty("prefix").GetString()!);
            string.Concat(runes[end..]).ShouldStartWith(quote.GetProperty("suffix").GetString()!);
        }
    }

    [Fact]
    public void A_quotation_has_its_source_and_its_cue()
    {
        var quotation = Items(ComparedReport.Of()).First(item => Tag(item) == "quotation");

        quotation.GetProperty("motivation").GetString().ShouldBe("describing");
        quotation
            .GetProperty("body")
            .EnumerateArray()
            .Where(body => body.TryGetProperty("selector", out _))
            .Select(body => (body.GetProperty("purpose").GetString(), Exact(body)))
            .ShouldBe([("identifying", "Mira Toll"), ("describing", "said")]);
    }

    [Fact]
    public void Versions_of_a_statement_share_its_id_and_a_difference_has_both_words()
    {
        var items = Items(ComparedReport.Of());
        var group = items.Where(item => Motivation(item) == "linking").Take(2).Select(Group).ToList();
        var difference = items.Single(item => Tag(item) == "difference");

        group.Count.ShouldBe(2);
        group.Distinct().ShouldBe([Group(difference)]);
        difference.GetProperty("target").EnumerateArray().Select(Exact).ShouldBe(["Monday", "Tuesday"]);
        Motivation(difference).ShouldBe("classifying");
    }

    [Fact]
    public void A_place_of_geonames_is_named_by_its_address() =>
        Items(ComparedReport.Of())
            .Where(item => Tag(item) == "mention")
            .SelectMany(item => item.GetProperty("body").EnumerateArray())
            .Single(body => body.TryGetProperty("source", out _))
            .GetProperty("source")
            .GetString()
            .ShouldBe("https://sws.geonames.org/4711/");

    [Fact]
    public void A_report_that_does_not_hold_is_not_written()
    {
        var report = ComparedReport.Of();
        var wrong = report with { Articles = [report.Articles[0] with { TextSha256 = "00" }, report.Articles[1]] };
        var written = new StringBuilder();

        ExportFormats
            .Begin(ExportFormats.Named("webannotation")!, new ExportChoices())
            .Write(wrong, null, piece => written.Append(piece))!
            .ShouldContain("parallax verify");
        written.Length.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_a_collection_of_nothing() =>
        JsonDocument.Parse(Exported.All("webannotation")).RootElement.GetProperty("total").GetInt32().ShouldBe(0);

    private static string? Tag(JsonElement item) =>
        item.GetProperty("body")
            .EnumerateArray()
            .First(body => body.GetProperty("purpose").GetString() == "tagging")
            .GetProperty("value")
            .GetString();

    private static string? Motivation(JsonElement item) => item.GetProperty("motivation").GetString();

    private static string? Group(JsonElement item) =>
        item.GetProperty("body")
            .EnumerateArray()
            .Single(body => body.GetProperty("purpose").GetString() == "linking")
            .GetProperty("source")
            .GetString();

    private static string? Exact(JsonElement resource) =>
        resource.GetProperty("selector")[0].GetProperty("exact").GetString();

    private static List<JsonElement> Items(Report report) =>
        [.. Collection(report).GetProperty("first").GetProperty("items").EnumerateArray()];

    private static JsonElement Collection(Report report) =>
        JsonDocument.Parse(Exported.All("webannotation", report)).RootElement;
}
