using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>Both stores find the same, in the same order, with the same marks.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class SameHitsTests(PostgreSqlFixture fixture) : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 30, 9, 0, 0, TimeSpan.Zero);

    // Few, so that phrases and names meet; with letters that are folded, dropped, or part words to one and not to the other.
    private static readonly string[] Words =
    [
        "ferry",
        "Ferries",
        "harbour",
        "Kéthra",
        "KETHRA",
        "Lannoch",
        "o\u0308l",
        "ﬁne",
        "don't",
        "2026",
        "كِتاب",
        "水",
        "\uD83D\uDE00",
        "\u0301",
        "a",
        "the",
        "Orlova",
        "Anna",
        "K.",
        "x\0y",
    ];

    private readonly TemporaryFolder folder = new();
    private SqliteArticleStore one = null!;
    private PostgreSqlArticleStore other = null!;

    public async Task InitializeAsync()
    {
        var database = await fixture.CreateDatabaseAsync();
        one = await SqliteArticleStore.OpenAsync(Path.Combine(folder.Path, "a.db"), new FixedTime(Now), default);
        other = await PostgreSqlArticleStore.OpenAsync(database, new FixedTime(Now), default);
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task RandomTextsAreFoundAlike()
    {
        var records = Gen.Sample(Record(), 120, new Rnd(20261123), 120);
        var numbered = records.Select((record, i) => Numbered(record, i + 1)).ToList();
        foreach (var step in numbered.Chunk(50))
        {
            await one.SaveAsync(step, default);
            await other.SaveAsync(step, default);
        }

        Prop.ForAll(Query().ToArbitrary(), query => AskAsync(query).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithReplay(20261123, 5).WithMaxTest(IsNightly ? 5000 : 250));
    }

    [SkippableFact]
    public async Task ATextOfMoreThanATsvectorHoldsIsFoundAlike()
    {
        var many = string.Concat(Enumerable.Repeat("the ferry and ", 6000));
        var late = $"{many} the harbour of Kethra {new string('z', 700)} ends";
        await SaveAsync(Records.Of(1, late, headline: "the ferry"), Records.Of(2, "the harbour and the ferry"));

        foreach (
            var terms in new[]
            {
                "harbour",
                "ferry the",
                "the harbour",
                "harbour of",
                "of kethra*",
                "the kethra",
                "ends",
            }
                .Append(new string('z', 700))
                .Append(new string('z', 699))
                .Append($"{new string('z', 700)} ends")
        )
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                await AskAsync(new SearchQuery { Terms = [terms], Order = order });
                await AskAsync(new SearchQuery { Terms = [terms, "the"], Order = order });
            }
        }
    }

    private static bool IsNightly => Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1";

    private async Task SaveAsync(params ArticleRecord[] records)
    {
        await one.SaveAsync(records, default);
        await other.SaveAsync(records, default);
    }

    private async Task AskAsync(SearchQuery query)
    {
        var first = await one.SearchAsync(query, default);
        var second = await other.SearchAsync(query, default);
        Told(second).ShouldBe(Told(first), Shown(query));
        second.Ranked.ShouldBe(first.Ranked, Shown(query));
        var list = new StoryQuery
        {
            Outlet = query.Outlet,
            Person = query.Person,
            Place = query.Place,
        };
        (await other.StoriesAsync(list, default))
            .Select(story => story.Number)
            .ShouldBe((await one.StoriesAsync(list, default)).Select(story => story.Number), Shown(query));
    }

    private static IEnumerable<string> Told(SearchResult result) =>
        result.Hits.Select(hit =>
            $"{hit.Article} {hit.Quotation} {hit.Snippet} {string.Join(' ', hit.Matches.Select(match => match.ToString()))}"
        );

    private static string Shown(SearchQuery query) => $"{query} [{string.Join('|', query.Terms)}]";

    private static ArticleRecord Numbered(ArticleRecord record, long number) =>
        record with
        {
            Number = number,
            Address = $"https://outlet.example/{number}",
            Item = record.Item with { Address = $"https://outlet.example/{number}" },
            Membership = record.Membership with { Story = 1 + (number % 40) },
        };

    private static Gen<string> Text(int most) =>
        from count in Gen.Choose(1, most)
        from words in Gen.Elements(Words).ArrayOf(count)
        from mark in Gen.Elements(" ", ", ", "-", "\u00AD", "\n")
        select string.Join(mark, words);

    private static Gen<ArticleRecord> Record() =>
        from text in Text(60)
        from headline in Gen.OneOf(Text(6), Gen.Constant<string>(null!))
        from outlet in Gen.OneOf(Text(3), Gen.Constant<string>(null!))
        from day in Gen.OneOf(
            Gen.Choose(1, 28).Select(day => (DateOnly?)Records.Day(day)),
            Gen.Constant((DateOnly?)null)
        )
        from people in Text(4).ArrayOf().Select(names => names.Take(5).ToArray())
        from places in Text(3).ArrayOf().Select(names => names.Take(5).ToArray())
        from said in (
            from speaker in Gen.OneOf(Text(3), Gen.Constant<string>(null!))
            from words in Text(10)
            select (speaker, words)
        )
            .ArrayOf()
            .Select(some => some.Take(4).ToArray())
        select Records.Of(1, text, outlet: outlet, headline: headline, day: day) with
        {
            People = [.. people.Distinct()],
            Places = [.. places.Distinct()],
            Quotations =
            [
                .. said.Select(
                    (one, i) =>
                        new StoredQuotation(Math.Min(i, text.Length), text.Length, one.words, "direct", one.speaker)
                ),
            ],
        };

    private static Gen<SearchQuery> Query()
    {
        var name = Gen.Frequency((3, Gen.Constant<string>(null!)), (1, Text(4)));
        var term = from text in Text(2) from star in Gen.Elements("", "", "*") select text + star;
        var beginning = Gen.Elements("ferr*", "ke*", "the ferr*", "an* orlova", "2*", "l*");
        return from count in Gen.Choose(0, 3)
            from terms in Gen.OneOf(term, beginning).ArrayOf(count)
            from outlet in name
            from speaker in name
            from person in name
            from place in name
            from filters in Gen.Choose(0, 5)
            from quotations in Gen.Elements(false, true)
            from order in Gen.Elements(SearchOrder.Best, SearchOrder.Newest)
            from offset in Gen.Elements(0, 0, 3)
            from after in Gen.Elements((DateOnly?)null, null, Records.Day(9))
            select new SearchQuery
            {
                Terms = terms,
                Outlet = filters == 1 ? outlet : null,
                Speaker = filters == 2 ? speaker : null,
                Person = filters is 3 or 5 ? person : null,
                Place = filters is 4 or 5 ? place : null,
                Quotations = quotations,
                Order = order,
                Offset = offset,
                After = after,
            };
    }
}
