using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests;

public sealed class HtmlReportTests
{
    [Fact]
    public async Task Every_link_leads_to_a_place_in_the_page()
    {
        var page = await PageFixture.OpenAsync(Kethra.Four());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        var broken = page.QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => !href.StartsWith('#') || !ids.Contains(href[1..]))
            .Distinct();
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_id_stands_once()
    {
        var page = await PageFixture.OpenAsync(Kethra.Four());
        page.QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();
    }
}
