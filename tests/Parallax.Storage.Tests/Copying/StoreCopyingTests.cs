using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Storage.Copying;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Sqlite;
using Parallax.Storage.Tests.PostgreSql;

namespace Parallax.Storage.Tests.Copying;

/// <summary>A store that was copied is the store.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class StoreCopyingTests(PostgreSqlFixture fixture) : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 30, 9, 0, 0, TimeSpan.Zero);

    private const int Stores = 5;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task ACopyInPostgreSqlAndItsCopyInAFileAreTheStore()
    {
        var samples = Gen.Sample(Texts(), 30, new Rnd(20261123), 30);
        for (var i = 0; i < Stores; i++)
        {
            var (first, middle, last) = (
                folder.File($"a{i}.db"),
                await fixture.CreateDatabaseAsync(),
                folder.File($"b{i}.db")
            );
            await FillAsync(first, samples[i]);

            var there = await CopyAsync(first, middle);
            var back = await CopyAsync(middle, last);

            there.Difference.ShouldBeNull();
            back.Difference.ShouldBeNull();
            back.Hash.ShouldBe(there.Hash);
            (await CompareAsync(first, last)).Difference.ShouldBeNull();
            await FindsTheSameAsync(first, middle, last);
        }
    }

    [SkippableFact]
    public async Task WhatIsStoredAfterACopyTakesNoNumberThatWasGiven()
    {
        var (first, second) = (folder.File("a.db"), await fixture.CreateDatabaseAsync());
        await FillAsync(first, ["The ferry sank.", "The harbour of Lannoch."]);
        long version;
        await using (var store = await SqliteArticleStore.OpenAsync(first, new FixedTime(Now), default))
        {
            version = (await store.Documents.PutAsync("review", "gone", new byte[] { 1 }, null, default))!.Value;
            await store.Documents.RemoveAsync("review", "gone", default);
        }

        await CopyAsync(first, second);

        await using var copy = await PostgreSqlArticleStore.OpenAsync(second, new FixedTime(Now), default);
        (await copy.Documents.PutAsync("review", "new", new byte[] { 1 }, null, default))!.Value.ShouldBeGreaterThan(
            version
        );
        var next = await copy.NextAsync(default);
        var saved = await copy.SaveAsync([Records.Of(next.Article, "Another ferry.", story: next.Story)], default);
        saved.Single().Outcome.ShouldBe(SaveOutcome.New);
        (await copy.SearchAsync(new SearchQuery { Terms = ["ferry"] }, default)).Hits.Count.ShouldBe(3);
        (await CompareAsync(first, second)).Difference.ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task AStoreThatIsNotEmptyIsNotWrittenOver()
    {
        var (first, second) = (folder.File("a.db"), folder.File("b.db"));
        await FillAsync(first, ["The ferry sank."]);
        await FillAsync(second, ["Another."]);
        var database = await fixture.CreateDatabaseAsync();
        await CopyAsync(first, database);

        (await Should.ThrowAsync<StoreException>(() => CopyAsync(first, second))).Message.ShouldContain("is not empty");
        (await Should.ThrowAsync<StoreException>(() => CopyAsync(second, database))).Message.ShouldContain(
            "is not empty"
        );
        (await Should.ThrowAsync<StoreException>(() => CopyAsync(first, first))).Message.ShouldContain("is not empty");
        (await CompareAsync(first, database)).Difference.ShouldBeNull();
    }

    [SkippableFact]
    public async Task ACopyThatIsStoppedLeavesNothing()
    {
        var (first, second) = (folder.File("a.db"), await fixture.CreateDatabaseAsync());
        await FillAsync(first, ["The ferry sank."]);
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            StoreCopying.CopyAsync(
                first,
                second,
                new FixedTime(Now),
                progress =>
                {
                    if (progress.What == "body")
                    {
                        stop.Cancel();
                    }
                },
                stop.Token
            )
        );

        (await CopyAsync(first, second)).Difference.ShouldBeNull();
    }

    [Fact]
    public async Task TheFirstDifferenceIsNamed()
    {
        var (first, second) = (folder.File("a.db"), folder.File("b.db"));
        await FillAsync(first, ["The ferry sank.", "The harbour."]);
        (await CopyAsync(first, second)).Difference.ShouldBeNull();
        await using (var store = await SqliteArticleStore.OpenAsync(second, new FixedTime(Now), default))
        {
            await store.RegroupAsync(
                new Dictionary<long, Membership> { [2] = new(7, [new StoryReason("words", "moved", 1)]) },
                default
            );
        }

        (await CompareAsync(first, second)).Difference.ShouldBe($"story: {first} has the row 9 where {second} has 7");
    }

    private static async Task FillAsync(string path, IReadOnlyList<string> texts)
    {
        await using var store = await SqliteArticleStore.OpenAsync(path, new FixedTime(Now), default);
        var records = texts
            .Select(
                (text, i) =>
                    (
                        Records.Of(
                            i + 1,
                            text,
                            // Some are revisions of others.
                            address: $"https://outlet.example/{(i + 1) % 17}",
                            story: 1 + (i % 5),
                            outlet: i % 3 == 0 ? null : $"Outlet {i % 3}",
                            headline: i % 4 == 0 ? null : "Ferry\0 sinks",
                            day: i % 6 == 0 ? null : Records.Day(1 + (i % 20))
                        ) with
                        {
                            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>
                            {
                                [$"key{i % 2}"] = "[1]"u8.ToArray(),
                            },
                            People = ["Anna Orlóva", "", $"Piet Maas {i}"],
                            Places = ["—", "Port Kéthra"],
                            Quotations =
                            [
                                new StoredQuotation(0, Math.Min(3, text.Length), "the ferry", "direct", "Anna Orlova"),
                            ],
                        }
                    )
            )
            .ToList();
        await store.SaveAsync(records, default);
        await store.RememberFetchAsync("https://outlet.example/é", new FetchState("\"1\"", null, Now), default);
        await store.RememberFetchAsync("https://outlet.example/Z", new FetchState(null, "Mon", Now), default);
        await store.Documents.PutAsync("review", "r1", "x"u8.ToArray(), null, default);
        var decided = new Dictionary<long, Membership>
        {
            [records.Count] = new(9, [new StoryReason("decided", "moved", 1)], Decided: true),
        };
        await store.DecideAsync(
            new StoryDecision(StoryDecisionKind.Move, [records.Count], 9, Now)
            {
                Before = new Dictionary<long, Membership> { [records.Count] = records[^1].Membership },
            },
            decided,
            default
        );
    }

    private static async Task FindsTheSameAsync(string first, string middle, string last)
    {
        await using var one = await SqliteArticleStore.OpenReadOnlyAsync(first, new FixedTime(Now), default);
        await using var two = await PostgreSqlArticleStore.OpenReadOnlyAsync(middle, new FixedTime(Now), default);
        await using var three = await SqliteArticleStore.OpenReadOnlyAsync(last, new FixedTime(Now), default);
        SearchQuery[] queries =
        [
            new() { Terms = ["ferry"] },
            new() { Person = "Orlova Anna" },
            new() { Person = "Piet Maas" },
            new() { Place = "kethra" },
            new() { Terms = ["the ferry"], Quotations = true },
        ];
        foreach (var query in queries)
        {
            var told = await ToldAsync(one, query);
            (await ToldAsync(two, query)).ShouldBe(told);
            (await ToldAsync(three, query)).ShouldBe(told);
        }
    }

    private static async Task<IEnumerable<string>> ToldAsync(IArticleStore store, SearchQuery query) =>
        (await store.SearchAsync(query, default)).Hits.Select(hit =>
            $"{hit.Article} {hit.Story} {hit.Snippet} {hit.Quotation}"
        );

    private static Task<StoreComparison> CopyAsync(string from, string to) =>
        StoreCopying.CopyAsync(from, to, new FixedTime(Now), _ => { }, default);

    private static Task<StoreComparison> CompareAsync(string one, string other) =>
        StoreCopying.CompareAsync(one, other, _ => { }, default);

    private static Gen<string[]> Texts() =>
        Gen.Elements("The ferry sank. ", "Anna Orlova said ", "été\u0301 ", "\uD83D\uDE00", "水 ", "x\0y ", "Kéthra ")
            .ArrayOf()
            .Select(parts => string.Concat(parts) + ".")
            .ArrayOf()
            .Select(texts => texts.Take(60).Append("The last ferry.").Distinct().ToArray());
}
