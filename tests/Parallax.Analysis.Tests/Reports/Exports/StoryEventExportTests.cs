using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class StoryEventExportTests
{
    [Fact]
    public void A_line_is_the_event_as_a_report_has_it_and_its_articles()
    {
        var report = MadeReport.OfTwo();
        var reported = JsonDocument.Parse(ReportJson.WriteLine(report)).RootElement.GetProperty("events")[0];
        var exported = EventSelection.Of(report, "s3", all: false).Events[0];

        var line = JsonDocument.Parse(EventExport.Named("jsonl")!.Write(exported)).RootElement;

        foreach (var field in reported.EnumerateObject())
        {
            JsonElement.DeepEquals(line.GetProperty(field.Name), field.Value).ShouldBeTrue(field.Name);
        }

        line.GetProperty("exportId").GetString().ShouldBe(exported.Id);
        line.GetProperty("story").GetString().ShouldBe("s3");
        line.GetProperty("articles")
            .EnumerateArray()
            .Select(one => one.GetProperty("textSha256").GetString())
            .ShouldBe(report.Articles.Select(article => article.TextSha256));
    }
}
