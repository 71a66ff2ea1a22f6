using System.Diagnostics;
using System.Text;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Offices;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Tests.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Offices;

/// <summary>Whom an article means by an office alone, learnt from its siblings or from what was read before.</summary>
public sealed class StoryOfficesTests
{
    private const string Titled =
        "LOM, March 5, 2020 (AP) - Norwegian Foreign Minister Kari Voll said on Thursday that the talks had failed. Voll left Lom at noon.";

    private const string Untitled =
        "LOM, March 5, 2020 (BNA) - The Norwegian foreign minister said on Thursday that the talks had failed. She will be back in May, the minister said.";

    [Fact]
    public void A_sibling_says_who_the_foreign_minister_is()
    {
        var story = Read(("a", Titled), ("b", Untitled));
        var voll = story[1].Get(Entity.Key).All.Single(entity => entity.Name == "Kari Voll");
        voll.Mentions.Select(mention => mention.Span.In(Untitled)).ShouldBe(["foreign minister", "She", "minister"]);
        voll.Mentions[0].Basis.ShouldBe("the foreign minister of Norway, by a: 'Norwegian Foreign Minister Kari Voll'");
        story[1].Get(Quotation.Key).ShouldAllBe(quotation => quotation.Source!.Entity == voll.Id);
    }

    [Fact]
    public void The_reason_is_in_the_report()
    {
        var report = Reading.Pipeline.Compare([Article("a", Titled), Article("b", Untitled)]);
        report
            .Articles[1]
            .Quotations[0]
            .Source!.Basis.ShouldBe("the foreign minister of Norway, by a: 'Norwegian Foreign Minister Kari Voll'");
        report.Articles[0].Offices.Single().Text.ShouldBe("Norwegian Foreign Minister Kari Voll");
        report.Articles[1].Offices.ShouldBeEmpty();
        report
            .Entities!.Single(entity => entity.Name == "Kari Voll")
            .Articles.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        ReportVerifier
            .Parse(Encoding.UTF8.GetBytes(ReportJson.Write(report)))
            .Check(_ => null, CancellationToken.None)
            .Broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_articles_changes_nothing()
    {
        var forward = Read(("a", Titled), ("b", Untitled))[1];
        var backward = Read(("b", Untitled), ("a", Titled))[0];
        Mentions(backward).ShouldBe(Mentions(forward));
    }

    [Fact]
    public void An_untitled_name_of_the_article_is_who_holds_the_office()
    {
        var text =
            "LOM, March 5, 2020 (BNA) - Kari Voll left Lom on Thursday. The talks failed, the Norwegian foreign minister said.";
        var read = Read(("a", Titled), ("b", text))[1];
        read.Get(Entity.Key).All.Count(entity => entity.Type == EntityType.Person).ShouldBe(1);
        read.Get(Quotation.Key).Single().Source!.Name.ShouldBe("Kari Voll");
    }

    [Fact]
    public void Siblings_that_contradict_each_other_settle_nothing()
    {
        var other = Titled.Replace("Kari Voll", "Nils Brandt").Replace("Voll", "Brandt");
        Speaker(Read(("a", Titled), ("b", Untitled), ("c", other))[1]).ShouldBeNull();
    }

    [Fact]
    public void A_former_holder_is_not_the_present_one()
    {
        var former = Titled.Replace("Norwegian Foreign", "Former Norwegian Foreign");
        Speaker(Read(("a", former), ("b", Untitled))[1]).ShouldBeNull();
    }

    [Fact]
    public void The_minister_of_another_country_is_somebody_else()
    {
        var swedish = Titled.Replace("Norwegian", "Swedish");
        Speaker(Read(("a", swedish), ("b", Untitled))[1]).ShouldBeNull();
    }

    [Theory]
    [InlineData("2020-02-01", "2019-12-01", "Kari Voll")]
    [InlineData("2019-12-01", "2020-02-01", "Nils Brandt")]
    [InlineData("2020-03-05", "2020-03-05", null)]
    [InlineData("2020-03-01", "2020-03-09", null)]
    public void What_was_read_before_says_who_it_is_on_the_day(string voll, string brandt, string? holder)
    {
        var known = new OfficeFacts([Fact("Kari Voll", voll), Fact("Nils Brandt", brandt)]);
        var read = new NewsPipeline(FixedClock.Today, known).Read(Article("b", Untitled));
        Speaker(read).ShouldBe(holder);
    }

    [Theory]
    [InlineData("Norwegian Foreign Minister Kari Voll", "Norwegian Foreign Minister Kari Voll", "Kari Voll")]
    [InlineData("Norwegian Foreign Minister Kari Voll", "Norwegian Foreign Minister Nils Brandt", null)]
    [InlineData("Former Norwegian Foreign Minister Kari Voll", "Kari Voll", "Ada Brenn")]
    [InlineData("Former Norwegian Foreign Minister Ada Brenn", "Ada Brenn", null)]
    [InlineData("Swedish Foreign Minister Kari Voll", "Kari Voll", "Ada Brenn")]
    public void What_siblings_say_comes_before_what_was_read_before(string one, string other, string? holder)
    {
        var known = new OfficeFacts([Fact("Ada Brenn", "2020-03-01")]);
        string Sibling(string who) => $"LOM, March 5, 2020 (AP) - {who} said on Thursday that the talks had failed.";
        var story = new NewsPipeline(FixedClock.Today, known).ReadStory([
            Article("a", Sibling(one)),
            Article("b", Untitled),
            Article("c", Sibling(other)),
        ]);
        Speaker(story[1]).ShouldBe(holder);
    }

    [Fact]
    public void An_article_by_itself_knows_nobody() =>
        Speaker(Reading.Pipeline.Read(Article("b", Untitled))).ShouldBeNull();

    [Fact]
    public void A_story_read_twice_says_the_same() =>
        Mentions(Read(("a", Titled), ("b", Untitled))[1]).ShouldBe(Mentions(Read(("a", Titled), ("b", Untitled))[1]));

    [Fact]
    public void A_long_list_of_offices_takes_seconds()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
        {
            text.Append("Minister Adam")
                .Append((char)('a' + (i % 26)))
                .Append(" Voll of Lom met the Norwegian foreign minister in the country. ");
        }

        var known = new OfficeFacts([Fact("Kari Voll", "2020-03-01")]);
        var parsed = Reading.Pipeline.Read(Article("b", text.ToString()));
        var watch = Stopwatch.StartNew();
        new EntitiesAnnotator(known).Annotate(parsed, CancellationToken.None);
        new OfficesAnnotator().Annotate(parsed, CancellationToken.None);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Shreds_of_titles_and_names_are_read()
    {
        string[] shreds =
        [
            "the",
            "Norwegian",
            "former",
            "foreign minister",
            "of",
            "Norway",
            "'s",
            ",",
            "Kari Voll",
            "Voll",
            "said",
            ".",
            "then-",
            "secretary of",
            "\n",
            "—",
            "Lom",
        ];
        var random = new Random(5);
        var known = new OfficeFacts([Fact("Kari Voll", "2020-03-01")]);
        var pipeline = new NewsPipeline(FixedClock.Today, known);
        for (var round = 0; round < 100; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => shreds[random.Next(shreds.Length)]);
            var read = pipeline.Read(
                Article("b", string.Join(' ', words)) with
                {
                    Published = new Stated<DateOnly>(new DateOnly(2020, 3, 5), "--date"),
                }
            );
            read.Get(Entity.Key).Mentions.ShouldAllBe(pair => pair.Mention.Span.End <= read.Text.Length);
        }
    }

    private static IEnumerable<(Mention, string)> Mentions(AnnotatedArticle article) =>
        article.Get(Entity.Key).Mentions.Select(pair => (pair.Mention, pair.Entity.Name));

    private static OfficeFact Fact(string holder, string day) =>
        new(
            holder,
            "foreign minister",
            "Norway",
            "NO",
            OfficeTenure.Current,
            DateOnly.Parse(day),
            new Evidence("old", 0, 8, "Minister")
        );

    private static string? Speaker(AnnotatedArticle article)
    {
        var source = article.Get(Quotation.Key)[0].Source;
        return article.Get(Entity.Key).Find(source?.Entity) is { Type: EntityType.Person } person ? person.Name : null;
    }

    private static IReadOnlyList<AnnotatedArticle> Read(params (string Id, string Text)[] articles) =>
        Reading.Pipeline.ReadStory([.. articles.Select(article => Article(article.Id, article.Text))]);

    private static Article Article(string id, string text) => AnnotatedText.Article(text) with { Id = id };
}
