using System.Text;
using System.Text.Json;
using System.Xml;
using Parallax.Core;
using Parallax.Desk.Feeds;
using Parallax.Desk.Tests.Reviews;
using Parallax.Sources.Feeds;

namespace Parallax.Desk.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly DateTimeOffset Day = new(2031, 5, 4, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_story_is_read_back_newest_first(bool atom)
    {
        var feed = Read(Story(), atom);

        feed.Title.ShouldBe("Pier shuts & opens");
        feed.Entries.Select(entry => entry.Title).ShouldBe(["Ferry stops at Sorvane", "Ferry stops at Sorvane"]);
        feed.Entries[0].Published.ShouldBe(Day.AddHours(9));
        feed.Entries[1].Published.ShouldBe(Day);
        feed.Entries[1].Link.ShouldBe("https://lake.example/a?b=1&c=2");
        feed.Entries[0].Link.ShouldBe("http://127.0.0.1:5080/articles/a13");
        feed.Entries[0].Authors.ShouldBe(["Lake Post"]);
        feed.Entries[0].ContentHtml!.ShouldContain("We close the pier on Monday");
        feed.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_outlet_of_an_entry_is_not_the_feed() =>
        Read(Story(), atom: true).Entries[0].Outlet.ShouldBe("Lake Post");

    [Fact]
    public void Ids_do_not_hang_on_the_host_and_stay_when_an_article_is_revised()
    {
        var feed = Story();
        var elsewhere = FeedMaking.OfStory(
            new StoredStory
            {
                Number = 3,
                Articles = 1,
                Copies = 0,
            },
            [MadeReview.Article(99, "Another text.", "https://lake.example/a?b=1&c=2")],
            new FeedAddresses(
                "https://desk.example/s",
                "https://desk.example/f",
                number => $"https://desk.example/{number}"
            )
        );

        elsewhere.Id.ShouldBe(feed.Id);
        elsewhere.Items[0].Id.ShouldBe(feed.Items[1].Id);
        feed.Items.Select(item => item.Id).Distinct().Count().ShouldBe(2);
        feed.Id.ShouldStartWith("urn:uuid:");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_speakers_words_are_its_items(bool atom)
    {
        var feed = Read(
            FeedMaking.OfSpeaker("Mira Toll", [Hit(1, Said("We close.")), Hit(2, null)], _ => null, Addresses),
            atom
        );

        feed.Title.ShouldBe("Quotations of Mira Toll");
        feed.Entries.ShouldHaveSingleItem().Title.ShouldBe("Mira Toll: “We close.”");
        feed.Entries[0].Link.ShouldBe("http://127.0.0.1:5080/articles/a1");
    }

    [Fact]
    public void A_hit_of_no_day_is_dated_by_when_it_was_stored()
    {
        var feed = FeedMaking.OfSearch(
            "pier",
            [Hit(1, null) with { Day = null }, Hit(2, null)],
            _ => Day.AddDays(2),
            Addresses
        );

        feed.Items.Select(item => (item.Published, item.Updated)).ShouldBe([(null, Day.AddDays(2)), (Day, Day)]);
        feed.Updated.ShouldBe(Day.AddDays(2));
        FeedMaking.OfSearch("pier", [], _ => null, Addresses).Updated.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Theory]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("]]>&lt;b&gt;\u0000\u0007\uFFFF")]
    [InlineData("\uD83D lone \u202E turned")]
    public void Whatever_the_words_are_the_feeds_are_whole(string words)
    {
        var feed = FeedMaking.OfSearch(
            words,
            [Hit(1, Said(words)) with { Outlet = words, Headline = words }],
            _ => null,
            Addresses
        );
        using var xml = XmlReader.Create(
            new MemoryStream(AtomFeed.Write(feed)),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var elements = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                elements.Add(xml.LocalName);
            }
        }

        elements.ShouldNotContain("script");
        elements.Count(name => name == "entry").ShouldBe(1);
        using var json = JsonDocument.Parse(JsonFeed.Write(feed));
        json.RootElement.GetProperty("items")[0].GetProperty("content_text").GetString()!.ShouldNotContain('\u202E');
        Read(feed, atom: true).Entries.Count.ShouldBe(1);
        Read(feed, atom: false).Entries.Count.ShouldBe(1);
    }

    [Fact]
    public void An_entry_has_what_atom_asks_for()
    {
        var xml = new XmlDocument();
        xml.LoadXml(Encoding.UTF8.GetString(AtomFeed.Write(Story())));
        var names = new XmlNamespaceManager(xml.NameTable);
        names.AddNamespace("a", "http://www.w3.org/2005/Atom");

        foreach (var path in (string[])["/a:feed", "//a:entry"])
        {
            foreach (XmlNode node in xml.SelectNodes(path, names)!)
            {
                foreach (
                    var needed in (string[])
                        ["a:id", "a:title", "a:updated", "a:author/a:name", "a:link[@rel='alternate']"]
                )
                {
                    node.SelectNodes(needed, names)!.Count.ShouldBe(1, $"{path}/{needed}");
                }
            }
        }

        xml.SelectSingleNode("/a:feed/a:updated", names)!.InnerText.ShouldBe("2031-05-04T09:00:00Z");
        xml.SelectSingleNode("/a:feed/a:link[@rel='self']/@href", names)!.Value.ShouldBe("http://127.0.0.1:5080/f");
    }

    [Fact]
    public void A_feed_is_bounded_and_the_same_twice()
    {
        var hits = Enumerable.Range(1, 300).Select(i => Hit(i, null)).ToList();
        var feed = FeedMaking.OfSearch("pier", hits, _ => null, Addresses);

        feed.Items.Count.ShouldBe(100);
        feed.Items[0].Address.ShouldEndWith("a300");
        AtomFeed.Write(Story()).ShouldBe(AtomFeed.Write(Story()));
        JsonFeed.Write(Story()).ShouldBe(JsonFeed.Write(Story()));
    }

    private static FeedAddresses Addresses { get; } =
        new(
            "http://127.0.0.1:5080/stories/s3",
            "http://127.0.0.1:5080/f",
            number => $"http://127.0.0.1:5080/articles/{StoredArticle.Id(number)}"
        );

    private static PublishedFeed Story()
    {
        var later = MadeReview.Article(13, url: null);
        return FeedMaking.OfStory(
            new StoredStory
            {
                Number = 3,
                Headline = "Pier shuts & opens",
                Articles = 2,
                Copies = 0,
            },
            [MadeReview.Article(), later with { Article = later.Article with { PublishedAt = Day.AddHours(9) } }],
            Addresses
        );
    }

    private static StoredQuotation Said(string words) => new(0, words.Length, words, "direct", "Mira Toll");

    private static SearchHit Hit(long article, StoredQuotation? quotation) =>
        new(
            article,
            3,
            "Lake Post",
            "Ferry stops",
            new DateOnly(2031, 5, 4),
            new Evidence(StoredArticle.Id(article), 0, 5, "Ferry"),
            [],
            quotation
        );

    private static Feed Read(PublishedFeed feed, bool atom)
    {
        var (read, failure) = new FeedParser(new Present()).Parse(
            atom ? AtomFeed.Write(feed) : JsonFeed.Write(feed),
            atom ? AtomFeed.MediaType : JsonFeed.MediaType,
            "feed",
            "http://127.0.0.1:5080/f"
        );
        failure.ShouldBeNull();
        return read!;
    }

    private sealed class Present : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
