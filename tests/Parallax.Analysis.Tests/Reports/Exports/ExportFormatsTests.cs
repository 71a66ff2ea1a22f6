using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class ExportFormatsTests
{
    [Fact]
    public void Every_shape_of_events_is_one_of_all() => EventExport.Names.Except(ExportFormats.Names).ShouldBeEmpty();

    [Fact]
    public async Task Every_shape_is_written_to_a_stream_as_a_session_writes_it()
    {
        foreach (var format in ExportFormats.All)
        {
            using var stream = new MemoryStream();
            var report = EventExport.Names.Contains(format.Name) ? MadeReport.OfTwo() : ComparedReport.Of();
            var problem = await ExportFormats.WriteAsync(format, new ExportChoices(), One(report), stream, default);

            problem.ShouldBeNull();
            Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(Exported.All(format.Name, report));
        }
    }

    [Fact]
    public void A_name_that_is_none_is_none() => ExportFormats.Named("docx").ShouldBeNull();

    [Fact]
    public async Task Of_a_report_that_does_not_hold_nothing_is_written()
    {
        var report = ComparedReport.Of();
        var wrong = report with { Articles = [report.Articles[0] with { TextSha256 = "00" }, report.Articles[1]] };
        foreach (var format in ExportFormats.All)
        {
            using var stream = new MemoryStream();

            (
                await ExportFormats.WriteAsync(format, new ExportChoices(), One(wrong), stream, default)
            ).ShouldNotBeNull();
            stream.Length.ShouldBe(0);
        }
    }

    private static async IAsyncEnumerable<ExportedReport> One(Report report)
    {
        await Task.Yield();
        yield return new ExportedReport(report, null);
    }
}
