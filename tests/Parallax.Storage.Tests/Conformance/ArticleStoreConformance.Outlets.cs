using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task OutletsAreListedWithTheirCurrentArticles()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, outlet: "Harbour Post", day: Records.Day(4)),
                Records.Of(2, outlet: "Lannoch Daily", day: Records.Day(3)),
                Records.Of(3, outlet: "Harbour Post", day: Records.Day(9)),
                Records.Of(4, outlet: "Lannoch Post"),
                Records.Of(5),
            ],
            default
        );

        (await Store.OutletsAsync(null, 10, default)).ShouldBe([
            new StoredOutlet("Harbour Post", 2, Records.Day(9)),
            new StoredOutlet("Lannoch Daily", 1, Records.Day(3)),
            new StoredOutlet("Lannoch Post", 1, null),
        ]);
        (await Store.OutletsAsync("post LANN", 10, default)).ShouldHaveSingleItem().Name.ShouldBe("Lannoch Post");
        (await Store.OutletsAsync(null, 1, default)).ShouldHaveSingleItem().Name.ShouldBe("Harbour Post");
        (await Store.OutletsAsync("nobody", 10, default)).ShouldBeEmpty();
    }
}
