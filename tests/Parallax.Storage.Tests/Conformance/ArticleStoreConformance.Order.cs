using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableTheory]
    [InlineData("1 2 3")]
    [InlineData("3 2 1")]
    [InlineData("2 3 1")]
    [InlineData("3 1 2")]
    public async Task TextsOfAnAddressAreRevisionsByTheirNumbersInWhicheverOrderTheyCome(string order)
    {
        var records = Enumerable
            .Range(1, 3)
            .Select(i =>
                Records.Of(i, $"{i} people drowned.", "ferry", story: i, day: Records.Day(i)).Quoting(null, "people")
            )
            .ToDictionary(record => record.Number);

        foreach (var number in order.Split(' ').Select(long.Parse))
        {
            await Store.SaveAsync([records[number]], default);
        }

        var revisions = await Store.RevisionsAsync(1, default);
        revisions
            .Select(article => (article.Number, article.Revision, article.Superseded))
            .ShouldBe([(1, 1, true), (2, 2, true), (3, 3, false)]);
        (await Store.CurrentAsync("ferry", default)).ShouldNotBeNull().Number.ShouldBe(3);
        (await CountsAsync()).ShouldBe(new StoreCounts(1, 2, 1, 1, 0));
        (await ListedAsync(new StoryQuery())).ShouldBe([3]);
        (await Store.StoryAsync(1, default)).ShouldNotBeNull().Number.ShouldBe(3);
        (await Store.StoryAsync(2, default)).ShouldNotBeNull().Number.ShouldBe(3);
        (await Store.NextAsync(default)).ShouldBe(new NextNumbers(4, 4));
        (await Store.ContentAsync(1, default)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task AnEarlierTextTellsWhichItCameAfter()
    {
        await Store.SaveAsync([Records.Of(1, "One.", "ferry"), Records.Of(5, "Five.", "ferry")], default);

        (await Store.SaveAsync([Records.Of(3, "Three.", "ferry")], default)).ShouldBe([
            new SaveResult(3, SaveOutcome.Revised, 1),
        ]);
        (await Store.SaveAsync([Records.Of(4, "Three.", "ferry")], default)).ShouldBe([
            new SaveResult(3, SaveOutcome.Known),
        ]);
    }

    [SkippableFact]
    public async Task WhoToldOfAnOfficeFirstIsItsEvidenceInWhicheverOrderTheyCome()
    {
        var fact = new OfficeFact(
            "Anna Orlova",
            "harbour minister",
            "Lannoch",
            "lannoch",
            OfficeTenure.Current,
            Records.Day(4),
            new Evidence("file1", 4, 9, "ferry")
        );
        await Store.SaveAsync([Records.Of(7) with { Offices = [fact] }], default);
        await Store.SaveAsync([Records.Of(2) with { Offices = [fact] }], default);
        await Store.SaveAsync([Records.Of(4) with { Offices = [fact] }], default);

        Store.Offices.Find("lannoch").ShouldHaveSingleItem().Evidence.Article.ShouldBe("a2");
    }
}
