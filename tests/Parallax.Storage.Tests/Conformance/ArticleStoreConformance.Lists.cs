using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task StoriesOfSomeDaysAreThoseThatLastedThen()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, story: 1, day: Records.Day(2)),
                // Of three weeks: reported before and after the days that are asked for.
                Records.Of(2, story: 2, day: Records.Day(1)),
                Records.Of(3, story: 2, day: Records.Day(25)),
                Records.Of(4, story: 3, day: Records.Day(10)),
                Records.Of(5, story: 4, day: Records.Day(24)),
                Records.Of(6, story: 5),
            ],
            default
        );
        var query = new StoryQuery();

        (await ListedAsync(query with { Until = Records.Day(9) })).ShouldBe([2, 1]);
        (await ListedAsync(query with { Until = Records.Day(10) })).ShouldBe([2, 3, 1]);
        (await ListedAsync(query with { Since = Records.Day(9), Until = Records.Day(10) })).ShouldBe([2, 3]);
        (await ListedAsync(query with { Until = DateOnly.MaxValue })).ShouldBe([2, 4, 3, 1]);
        (await ListedAsync(query with { Since = DateOnly.MinValue })).ShouldBe([2, 4, 3, 1]);
        (await ListedAsync(query with { Until = DateOnly.MinValue })).ShouldBeEmpty();
        (await ListedAsync(query with { Since = DateOnly.MaxValue })).ShouldBeEmpty();
        (await ListedAsync(query)).ShouldBe([2, 4, 3, 1, 5]);
    }

    [SkippableFact]
    public async Task TheLargestStoriesComeFirstWhereThatIsAskedFor()
    {
        await Store.SaveAsync(
            [
                Records.Of(1, story: 1, day: Records.Day(9)),
                Records.Of(2, story: 2, day: Records.Day(3)),
                Records.Of(3, story: 2, day: Records.Day(4)),
                Records.Of(4, story: 3, day: Records.Day(1)),
                Records.Of(5, story: 3, day: Records.Day(5)),
                Records.Of(6, story: 4),
            ],
            default
        );
        var query = new StoryQuery { Order = StoryOrder.Largest };

        (await ListedAsync(query)).ShouldBe([3, 2, 1, 4]);
        (await ListedAsync(query with { Offset = 1, Limit = 2 })).ShouldBe([2, 1]);
        (await ListedAsync(query with { Until = Records.Day(2) })).ShouldBe([3]);
        (await ListedAsync(query with { Since = Records.Day(5) })).ShouldBe([3, 1]);
        (await ListedAsync(query with { AtLeast = 2 })).ShouldBe([3, 2]);
    }

    [SkippableFact]
    public async Task StoriesAreFoundByWhoReportsThemAndWhoAndWhereTheyAre()
    {
        ArticleRecord Report(long number, long story, int day, string outlet, string person, string place) =>
            Records.Of(number, story: story, day: Records.Day(day), outlet: outlet) with
            {
                People = [person],
                Places = [place],
            };
        await Store.SaveAsync(
            [
                Report(1, 1, 4, "Harbour Post", "Anna K. Orlova", "Lannoch"),
                Report(2, 1, 9, "Lannoch Daily", "Piet Maas", "Port Kethra"),
                Report(3, 2, 6, "Harbour Post", "Piet Maas", "Lannoch"),
                Report(4, 3, 7, "Kethra Herald", "Anna Orlova", "Lannoch"),
            ],
            default
        );

        (await ListedAsync(new StoryQuery { Outlet = "harbour" })).ShouldBe([1, 2]);
        (await ListedAsync(new StoryQuery { Outlet = "post HARBOUR" })).ShouldBe([1, 2]);
        (await ListedAsync(new StoryQuery { Person = "Anna Orlova" })).ShouldBe([1, 3]);
        (await ListedAsync(new StoryQuery { Place = "Kethra" })).ShouldBe([1]);
        (await ListedAsync(new StoryQuery { Place = "Nowhere" })).ShouldBeEmpty();
        // One article must have all of it.
        (await ListedAsync(new StoryQuery { Outlet = "Harbour", Person = "Maas" })).ShouldBe([2]);
        (await ListedAsync(new StoryQuery { Outlet = "Harbour", Since = Records.Day(5) })).ShouldBe([2]);
        (await ListedAsync(new StoryQuery { Place = "Lannoch", Order = StoryOrder.Largest })).ShouldBe([1, 3, 2]);
        (await ListedAsync(new StoryQuery { Place = "Lannoch", AtLeast = 2 })).ShouldBe([1]);
        (
            await ListedAsync(
                new StoryQuery
                {
                    Place = "Lannoch",
                    Offset = 1,
                    Limit = 1,
                }
            )
        ).ShouldBe([3]);
        (await ListedAsync(new StoryQuery { Outlet = "\"*-" })).ShouldBe([1, 3, 2]);
    }

    [SkippableFact]
    public async Task ATextThatWasReplacedFindsNoStory()
    {
        var first = Records.Of(1, "One.", "ferry", outlet: "Harbour Post", story: 1, day: Records.Day(4));
        await Store.SaveAsync([first, Records.Of(2, story: 1, day: Records.Day(5))], default);
        await Store.SaveAsync([Records.Of(3, "Two.", "ferry", outlet: "Lannoch Daily", story: 2)], default);

        (await ListedAsync(new StoryQuery { Outlet = "Harbour" })).ShouldBeEmpty();
        (await Store.StoryAsync(1, default))!.Days.ShouldBe([new StoryDay(Records.Day(5), 1, 0)]);
    }

    [SkippableTheory]
    [InlineData(-1, 10, 3)]
    [InlineData(int.MinValue, int.MaxValue, 3)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, int.MinValue, 0)]
    public async Task PagesThatAreNoneAreBounded(int offset, int limit, int count)
    {
        await Store.SaveAsync(
            [.. Enumerable.Range(1, 3).Select(i => Records.Of(i, story: i, outlet: "Harbour Post"))],
            default
        );

        foreach (var order in Enum.GetValues<StoryOrder>())
        {
            var query = new StoryQuery
            {
                Order = order,
                Offset = offset,
                Limit = limit,
                AtLeast = int.MinValue,
            };
            (await ListedAsync(query)).Count().ShouldBe(count);
            (await ListedAsync(query with { Outlet = "harbour" })).Count().ShouldBe(count);
        }
    }

    [SkippableFact]
    public async Task AStoryTellsHowManyArticlesCameOnWhichDay()
    {
        var first = new DateOnly(2026, 1, 1);
        await Store.SaveAsync(
            [
                Records.Of(1, day: first),
                Records.Of(2, day: first, copyOf: 1),
                Records.Of(3),
                .. Enumerable.Range(1, StoredStory.MostDays - 1).Select(i => Records.Of(i + 3, day: first.AddDays(i))),
                Records.Of(100, story: 2),
            ],
            default
        );

        var days = (await Store.StoryAsync(1, default))!.Days;
        days.Count.ShouldBe(StoredStory.MostDays);
        days[0].ShouldBe(new StoryDay(first, 2, 1));
        days[^1].ShouldBe(new StoryDay(first.AddDays(StoredStory.MostDays - 1), 1, 0));
        (await Store.StoryAsync(2, default))!.Days.ShouldBeEmpty();

        await Store.SaveAsync([Records.Of(101, day: first.AddDays(200))], default);
        var later = (await Store.StoriesAsync(new StoryQuery { Limit = 1 }, default)).Single().Days;
        later.Count.ShouldBe(StoredStory.MostDays);
        (later[0].Day, later[^1].Day).ShouldBe((first.AddDays(1), first.AddDays(200)));
    }

    /// <summary>Every list is what reading all articles one by one would give.</summary>
    [SkippableFact]
    public async Task AListIsWhatLookingAtAllArticlesGives()
    {
        var chance = new System.Random(8);
        string Of(string[] names) => names[chance.Next(names.Length)];
        var articles = Enumerable
            .Range(1, 240)
            .Select(number =>
                Records.Of(
                    number,
                    story: chance.Next(1, 90),
                    outlet: Of(Outlets),
                    day: chance.Next(8) == 0 ? null : Records.Day(chance.Next(1, 29))
                ) with
                {
                    People = [Of(People)],
                    Places = [Of(Places)],
                }
            )
            .ToList();
        await Store.SaveAsync(articles, default);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 1),
            Prop.ForAll(
                Queries.ToArbitrary(),
                query => ListedAsync(query).GetAwaiter().GetResult().ShouldBe(Looked(articles, query), $"{query}")
            )
        );
    }

    private static readonly string[] Outlets = ["Harbour Post", "Lannoch Daily", "Kethra Herald"];
    private static readonly string[] People = ["Anna Orlova", "Piet Maas", "Ruben Hask"];
    private static readonly string[] Places = ["Lannoch", "Kethra"];

    private static Gen<StoryQuery> Queries { get; } =
        from days in Gen.Choose(0, 30).Zip(Gen.Choose(0, 30))
        from names in Gen.Elements(null, "post", "Daily")
            .Zip(Gen.Elements(null, null, "Orlova", "Piet Maas"))
            .Zip(Gen.Elements(null, null, "kethra"))
        from named in Gen.Elements(true, false)
        from atLeast in Gen.Elements(-1, 1, 2, 3, 4, 5, 6)
        from order in Gen.Elements(StoryOrder.Latest, StoryOrder.Largest)
        from page in Gen.Choose(-1, 9).Zip(Gen.Choose(0, 40))
        select new StoryQuery
        {
            Since = days.Item1 is > 0 and < 29 ? Records.Day(days.Item1) : null,
            Until = days.Item2 is > 0 and < 29 ? Records.Day(days.Item2) : null,
            Outlet = named ? names.Item1.Item1 : null,
            Person = named ? names.Item1.Item2 : null,
            Place = named ? names.Item2 : null,
            AtLeast = atLeast,
            Order = order,
            Offset = page.Item1,
            Limit = page.Item2,
        };

    private static IEnumerable<long> Looked(IReadOnlyList<ArticleRecord> articles, StoryQuery query)
    {
        static bool Has(string? name, string? words) =>
            words is null
            || words.Split(' ').All(word => name!.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
        var isNamed = (query.Outlet ?? query.Person ?? query.Place) is not null;
        return articles
            .GroupBy(article => article.Membership.Story)
            .Select(story => (Number: story.Key, Days: story.Select(one => one.Day?.Value), Articles: story.ToList()))
            .Where(story => story.Articles.Count >= query.AtLeast)
            .Where(story =>
                isNamed
                    ? story.Articles.Exists(article =>
                        Has(article.Outlet, query.Outlet)
                        && Has(article.People[0], query.Person)
                        && Has(article.Places[0], query.Place)
                        && (query.Since is null || article.Day?.Value >= query.Since)
                        && (query.Until is null || article.Day?.Value <= query.Until)
                    )
                    : (query.Since is null || story.Days.Max() >= query.Since)
                        && (query.Until is null || story.Days.Min() <= query.Until)
            )
            .OrderByDescending(story => query.Order == StoryOrder.Largest ? story.Articles.Count : 0)
            .ThenByDescending(story => story.Days.Max() ?? DateOnly.MinValue)
            .ThenByDescending(story => story.Number)
            .Skip(query.Offset)
            .Take(query.Limit)
            .Select(story => story.Number);
    }
}
