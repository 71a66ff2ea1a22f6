using Parallax.Web.Pages.Story;

namespace Parallax.Web.Tests.Pages.Story;

public sealed class PagedListTests
{
    [Fact]
    public void Pages_hold_everything_once_in_order_within_their_bounds()
    {
        var items = Enumerable.Range(1, 100).ToList();

        var list = PagedList.Of(items, item => item % 7 * 10, most: 9, budget: 200);

        list.Pages.SelectMany(page => page).ShouldBe(items);
        list.Pages.ShouldAllBe(page => page.Count <= 9 && page.Sum(item => item % 7 * 10) <= 200);
        items.ShouldAllBe(item => list.Page(list.PageOf(item)!.Value).Contains(item));
    }

    [Fact]
    public void What_is_too_heavy_for_a_page_stands_alone()
    {
        var list = PagedList.Of([1, 2, 3], item => item == 2 ? 1_000 : 10, most: 9, budget: 100);

        list.Pages.Select(page => page.Count).ShouldBe([1, 1, 1]);
        list.PageOf(4).ShouldBeNull();
        list.Page(0).ShouldBeEmpty();
        list.Page(4).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_has_no_page() => PagedList.Of<int>([], _ => 1, 9, 9).Pages.ShouldBeEmpty();
}
