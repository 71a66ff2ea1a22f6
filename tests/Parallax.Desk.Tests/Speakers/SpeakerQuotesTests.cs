using System.Security.Cryptography;
using System.Text;
using Parallax.Core;
using Parallax.Desk.Speakers;
using Parallax.Storage.Sqlite;

namespace Parallax.Desk.Tests.Speakers;

/// <summary>What somebody said, out of a store with invented articles.</summary>
public sealed class SpeakerQuotesTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parallax-speakers-");
    private SqliteArticleStore store = null!;
    private long next = 1;

    public async Task InitializeAsync() =>
        store = await SqliteArticleStore.OpenAsync(
            Path.Combine(folder.FullName, "speakers.db"),
            TimeProvider.System,
            CancellationToken.None
        );

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task OneSayingStandsOnceWithEveryOutletsVersion()
    {
        await SaveAsync("Meridian", 3, "Oren Vask", "We disagree with the position voiced by Lethmar on the crossing");
        await SaveAsync(
            "Banner",
            4,
            "Oren Vask",
            "We do not agree with the position that Lethmar voiced on the crossing"
        );
        await SaveAsync("Meridian", 9, "Oren Vask", "The harvest festival begins tomorrow in Tarvik");

        var page = await FindAsync(new SpeakerQuery { Name = "Vask" });

        page.Sayings.ShouldBe(2);
        page.Quotations.ShouldBe(3);
        page.Complete.ShouldBeTrue();
        (page.First, page.Last).ShouldBe((Day(3), Day(9)));
        page.Outlets.ShouldBe([new NameCount("Meridian", 2), new NameCount("Banner", 1)]);
        var (newest, older) = (page.Page[0], page.Page[1]);
        newest.Versions.ShouldHaveSingleItem().Said.ShouldStartWith("The harvest");
        newest.Partings.ShouldBeEmpty();
        older.Versions.Select(version => version.Outlet).ShouldBe(["Meridian", "Banner"]);
        (older.First, older.Last).ShouldBe((Day(3), Day(4)));
    }

    [Fact]
    public async Task WhereVersionsPartIsToldWordByWord()
    {
        await SaveAsync("Meridian", 3, "Oren Vask", "The bridge will be closed until Friday evening");
        await SaveAsync("Banner", 3, "Oren Vask", "The bridge will be closed until Sunday evening");
        await SaveAsync("Herald", 3, "Oren Vask", "The bridge will be closed until Friday evening");

        var saying = (await FindAsync(new SpeakerQuery { Name = "Vask" })).Page.ShouldHaveSingleItem();

        var parting = saying.Partings.ShouldHaveSingleItem();
        parting.Readings.Select(reading => reading.Words).ShouldBe(["Friday", "Sunday"]);
        parting.Readings.Select(reading => string.Join(' ', reading.Versions)).ShouldBe(["0 2", "1"]);
        foreach (var reading in parting.Readings)
        {
            var article = await store.ArticleAsync(
                saying.Versions[reading.Versions[0]].Article,
                CancellationToken.None
            );
            var where = reading.Where.ShouldNotBeNull();
            article!.Article.Text[where.Start..where.End].ShouldBe(reading.Words);
        }
    }

    [Fact]
    public async Task TheCueBetweenTwoPiecesIsNoPartOfWhatIsSaid()
    {
        const string First = "The bridge will be closed until Friday evening";
        await SaveAsync("Meridian", 3, "Oren Vask", First);
        await SaveAsync(
            "Banner",
            3,
            "Oren Vask",
            "The bridge will be closed,\" the closed man said, \"until late evening",
            "The bridge will be closed ... until late evening"
        );

        var saying = (await FindAsync(new SpeakerQuery { Name = "Vask" })).Page.ShouldHaveSingleItem();

        var readings = saying.Partings.ShouldHaveSingleItem().Readings;
        readings.Select(reading => reading.Words).ShouldBe(["Friday", "late"]);
        readings.Select(reading => reading.Where!.Text).ShouldBe(["Friday", "late"]);
    }

    [Fact]
    public async Task AHeadlineIsNoOtherOutletsVersion()
    {
        // The corpus has such: "Valdoran citizen killed" over "A citizen of Valdora was shot dead".
        await SaveAsync("Meridian", 3, "Oren Vask", "The bridge will be closed until Friday evening");
        var whole = (await FindAsync(new SpeakerQuery { Name = "Vask" })).Page[0].Versions[0];
        var again = whole with { Said = "The bridge will be closed until evening" };

        SayingPartings.Of([whole, again]).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryVersionIsASliceOfItsArticle()
    {
        await SaveAsync("Meridian", 3, "Oren Vask", "The bridge will be closed until Friday evening");

        var version = (await FindAsync(new SpeakerQuery { Name = "Oren Vask" })).Page[0].Versions[0];

        var article = await store.ArticleAsync(version.Article, CancellationToken.None);
        article!.Article.Text[version.Words.Start..version.Words.End].ShouldBe(version.Words.Text);
    }

    [Fact]
    public async Task TheNamesTellThatALastNameIsTwoPeoples()
    {
        await SaveAsync("Meridian", 3, "Oren Vask", "The bridge will be closed until Friday evening");
        await SaveAsync("Meridian", 4, "Oren Vask", "Nobody was near the customs house that morning");
        await SaveAsync("Banner", 3, "Mira Vask", "Our team trained twice every single day");

        var page = await FindAsync(new SpeakerQuery { Name = "Vask" });

        page.Names.ShouldBe([new NameCount("Oren Vask", 2), new NameCount("Mira Vask", 1)]);
        (await FindAsync(new SpeakerQuery { Name = "Mira Vask" })).Sayings.ShouldBe(1);
    }

    [Fact]
    public async Task PagesAndDaysBoundWhatIsAnswered()
    {
        string[] said =
        [
            "Winter roads remain passable",
            "Fishing quotas were discussed calmly",
            "Libraries reopen after renovation",
            "Customs queues shortened noticeably",
        ];
        for (var i = 0; i < said.Length; i++)
        {
            await SaveAsync("Meridian", 3 + i, "Oren Vask", said[i]);
        }

        var page = await FindAsync(
            new SpeakerQuery
            {
                Name = "Vask",
                Offset = 1,
                Limit = 2,
            }
        );
        var days = await FindAsync(
            new SpeakerQuery
            {
                Name = "Vask",
                Since = Day(4),
                Until = Day(5),
            }
        );

        page.Page.Select(saying => saying.Versions[0].Said).ShouldBe([said[2], said[1]]);
        page.Sayings.ShouldBe(4);
        days.Page.Select(saying => saying.Versions[0].Said).ShouldBe([said[2], said[1]]);
    }

    [Fact]
    public async Task OfACrowdOfVersionsTheFirstAreNamedAndTheRestCounted()
    {
        for (var i = 0; i < SpeakerQuery.MostVersions + 5; i++)
        {
            await SaveAsync($"Outlet {i}", 3, "Oren Vask", "The bridge will be closed until Friday evening");
        }

        var saying = (await FindAsync(new SpeakerQuery { Name = "Vask" })).Page.ShouldHaveSingleItem();

        saying.Versions.Count.ShouldBe(SpeakerQuery.MostVersions);
        saying.More.ShouldBe(5);
    }

    [Fact]
    public async Task NobodyOfTheNameIsAnEmptyPage()
    {
        var page = await FindAsync(new SpeakerQuery { Name = "Vask" });

        page.Page.ShouldBeEmpty();
        (page.First, page.Last).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"-\"")]
    public async Task ANameHasLetters(string name) =>
        await Should.ThrowAsync<ArgumentException>(() => FindAsync(new SpeakerQuery { Name = name }));

    private static DateOnly Day(int day) => new(2026, 3, day);

    private Task<SpeakerPage> FindAsync(SpeakerQuery query) =>
        new SpeakerQuotes(store).FindAsync(query, CancellationToken.None);

    private async Task SaveAsync(string outlet, int day, string speaker, string words, string? said = null)
    {
        var number = next++;
        var text = $"{outlet} report {number}.\n\"{words},\" {speaker} said.";
        var bytes = Encoding.UTF8.GetBytes(text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var address = $"https://outlet.example/{number}";
        await store.SaveAsync(
            [
                new ArticleRecord
                {
                    Number = number,
                    Item = new SourceItem
                    {
                        Name = $"item {number}",
                        Address = address,
                        Content = bytes,
                        Sha256 = sha256,
                        Kind = ItemKind.Text,
                    },
                    Address = address,
                    Outlet = outlet,
                    Article = new Article
                    {
                        Id = $"file{number}",
                        Path = $"{number}.txt",
                        Sha256 = sha256,
                        Text = text,
                    },
                    TextSha256 = sha256,
                    Day = new Stated<DateOnly>(Day(day), "--date"),
                    Annotations = new Dictionary<string, ReadOnlyMemory<byte>>(),
                    Quotations = [new StoredQuotation(start, start + words.Length, said ?? words, "direct", speaker)],
                    Membership = new Membership(1, [new StoryReason("words", "no story was like it", 0)]),
                },
            ],
            CancellationToken.None
        );
    }
}
