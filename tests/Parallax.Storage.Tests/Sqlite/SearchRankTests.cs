using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>What comes first, and what is said where not every match was ranked.</summary>
public sealed class SearchRankTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private SqliteArticleStore? store;

    private SqliteArticleStore Store => store!;

    public async Task InitializeAsync() =>
        store = await SqliteArticleStore.OpenAsync(folder.File("store.db"), TimeProvider.System, default);

    public async Task DisposeAsync() => await Store.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task OfMoreMatchesThanAreRankedTheNewestAre()
    {
        var articles = Enumerable
            .Range(1, SearchMatches.MostRanked + 1)
            .Select(i =>
                Records.Of(
                    i,
                    i == 1 ? "Ferry, ferry, ferry." : $"Ferry number {i} sank.",
                    day: Records.Day(i == 1 ? 1 : 2)
                )
            );
        await Store.SaveAsync([.. articles], default);

        var common = await Store.SearchAsync(new SearchQuery { Terms = ["ferry"], Limit = 5 }, default);
        var rare = await Store.SearchAsync(new SearchQuery { Terms = ["ferry"], Before = Records.Day(1) }, default);

        common.Ranked.ShouldBe(SearchMatches.MostRanked);
        common.Hits.Select(hit => hit.Article).ShouldNotContain(1);
        rare.Ranked.ShouldBeNull();
        rare.Hits.Single().Article.ShouldBe(1);
    }

    [Fact]
    public async Task TheRareWordCountsMore()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));
        await Store.SaveAsync(
            [
                .. Enumerable.Range(1, 40).Select(i => Records.Of(i, $"The harbour was closed. {filler} {i}")),
                Records.Of(41, $"Harbour, harbour, harbour and a lighthouse. {filler}"),
                Records.Of(42, $"Harbour and a lighthouse, lighthouse, lighthouse. {filler}"),
            ],
            default
        );

        var found = await Store.SearchAsync(new SearchQuery { Terms = ["harbour", "lighthouse"] }, default);

        found.Hits.Select(hit => hit.Article).ShouldBe([42, 41]);
    }

    [Fact]
    public async Task AShortArticleWithTheWordComesBeforeALongOne()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"word{i}"));
        await Store.SaveAsync([Records.Of(1, "The ferry sank."), Records.Of(2, $"The ferry sank. {filler}")], default);

        var found = await Store.SearchAsync(new SearchQuery { Terms = ["ferry"] }, default);

        found.Hits.Select(hit => hit.Article).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task ABeginningFindsAllItsWordsHoweverManyThereAre(int words)
    {
        var articles = Enumerable
            .Range(1, words)
            .Select(i => Records.Of(i, $"The Kéthr{(char)('a' + (i % 26))}{i} sank."));
        await Store.SaveAsync([.. articles, Records.Of(words + 1, "The kethos, kethi and keth.")], default);

        var found = await Store.SearchAsync(new SearchQuery { Terms = ["KÉTHR*"], Limit = 500 }, default);
        var behind = await Store.SearchAsync(new SearchQuery { Terms = ["the keth*", "sank"], Limit = 500 }, default);
        var nothing = await Store.SearchAsync(new SearchQuery { Terms = ["kethx*", "sank"] }, default);

        found.Hits.Count.ShouldBe(words);
        found
            .Hits[0]
            .Matches.Single()
            .In((await Store.ArticleAsync(found.Hits[0].Article, default))!.Article.Text)
            .ShouldStartWith("Kéthr");
        behind.Hits.Count.ShouldBe(words);
        nothing.Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task ManyWordsAreManyAndMoreAreRefused()
    {
        await Store.SaveAsync([Records.Of(1)], default);
        var words = Enumerable.Repeat("ferry", SearchQueryParser.MostTerms).ToList();

        (await Store.SearchAsync(new SearchQuery { Terms = words }, default)).Hits.Count.ShouldBe(1);
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.SearchAsync(new SearchQuery { Terms = [.. words, "ferry"] }, default)
        );
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.SearchAsync(new SearchQuery { Terms = [new string('a', 5000)] }, default)
        );
    }
}
