using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Timelines;

namespace Parallax.Web.Tests.Timelines;

public sealed class ToldStretchesTests
{
    [Fact]
    public void A_stretch_is_told_where_some_event_has_a_character_of_it()
    {
        var report = Ferry.Three();
        var told = new ToldStretches(EventTimeline.Of(new ReportIndex(report)).Events);
        foreach (var article in report.Articles)
        {
            var spans = report
                .Events!.SelectMany(story => story.Versions)
                .Where(version => version.Article == article.Id)
                .ToList();
            for (var start = 0; start + 7 < article.Text.Length; start += 3)
            {
                told.Has(new Evidence(article.Id, start, start + 7, ""))
                    .ShouldBe(
                        spans.Exists(span => span.Start < start + 7 && start < span.End),
                        $"{article.Id} {start}"
                    );
            }
        }

        told.Has(new Evidence("nobody", 0, 9, "")).ShouldBeFalse();
    }
}
