using System.Text.Json;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Times;

public sealed class StoryDatingTests
{
    private const string Open =
        "LOM, March 4. /BNA/. The bridge was closed, the ministry said Wednesday. It was built in 2012.";

    private static readonly AnnotationPipeline Pipeline = new([
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new PublicationAnnotator(FixedClock.Today),
        new TimesAnnotator(),
    ]);

    [Fact]
    public void A_year_stays_open_where_nothing_settles_it()
    {
        var publication = Settle(Open)[0].Get(Publication.Key);
        publication.Value.ShouldBe("XXXX-03-04");
        publication.Years.ShouldBe([2015, 2020, 2026]);
    }

    [Fact]
    public void A_full_day_in_another_report_settles_the_year_and_is_named()
    {
        var settled = Settle(Open, "LOM, March 5, 2020 (AP) - The bridge was closed, the ministry said.")[0];
        settled.Get(Publication.Key).Value.ShouldBe("2020-03-04");
        settled.Get(Publication.Key).Basis.ShouldEndWith("; the day of publication, 2020-03-05, in b settles 2020");
        settled.Get(Dateline.Key)[0].Date.ShouldBe("2020-03-04");
        settled.Get(TimeExpression.Key).Select(time => time.Value).ShouldBe(["2020-03-04", "2020-03-04", "2012"]);
    }

    [Fact]
    public void The_caption_of_another_report_settles_it_too() =>
        Settle(
            Open,
            "Bridge closed\n\nEnvoy Jan Prus attends talks in Lom, March 2, 2015. (AP Photo)\nThe bridge was closed."
        )[0]
            .Get(Publication.Key)
            .Value.ShouldBe("2015-03-04");

    [Fact]
    public void A_day_far_off_settles_nothing() =>
        Settle(Open, "The bridge was opened on October 3, 2015, the ministry said.")[0]
            .Get(Publication.Key)
            .Value.ShouldBe("XXXX-03-04");

    [Fact]
    public void Reports_that_contradict_each_other_settle_nothing() =>
        Settle(
            Open,
            "LOM, March 5, 2020 (AP) - The bridge was closed.",
            "LOM, March 5, 2015 (AP) - The bridge was closed."
        )[0]
            .Get(Publication.Key)
            .Value.ShouldBe("XXXX-03-04");

    [Fact]
    public void The_weekday_may_be_the_eve_of_the_day() =>
        Settle(Open.Replace("Wednesday", "Tuesday"), "LOM, March 5, 2020 (AP) - The bridge was closed.")[0]
            .Get(Publication.Key)
            .Value.ShouldBe("2020-03-04");

    [Fact]
    public void An_undated_report_is_anchored_but_not_dated()
    {
        var settled = Settle("The bridge was closed on March 2.", "LOM, March 5, 2020 (AP) - The bridge was closed.")[
            0
        ];
        settled.Get(Publication.Key).Value.ShouldBeNull();
        var time = settled.Get(TimeExpression.Key).ShouldHaveSingleItem();
        time.Value.ShouldBe("2020-03-02");
        time.Basis.ShouldBe("year from the day b was published, 2020-03-05");
    }

    [Fact]
    public void A_bare_weekday_in_an_undated_report_is_the_one_nearest_to_the_others()
    {
        var time = Settle("The bridge was closed on Tuesday.", "LOM, March 5, 2020 (AP) - The bridge was closed.")[0]
            .Get(TimeExpression.Key)
            .ShouldHaveSingleItem();
        time.Value.ShouldBe("2020-03-03");
        time.Basis.ShouldNotBeNull().ShouldContain("the day b was published, 2020-03-05");
    }

    [Fact]
    public void Reports_of_different_weeks_lend_no_weekday() =>
        Settle(
            "The bridge was closed on Tuesday.",
            "LOM, March 5, 2020 (AP) - The bridge was closed.",
            "LOM, March 19, 2020 (AP) - The bridge was opened."
        )[0]
            .Get(TimeExpression.Key)
            .ShouldHaveSingleItem()
            .Value.ShouldBe("XXXX-WXX-2");

    [SkippableFact]
    public void Seeds_are_dated_as_expected()
    {
        using var seeds = JsonDocument.Parse(File.ReadAllText(Repository.Shared("seeds", "expected.json")));
        var expected = seeds.RootElement.GetProperty("articles").EnumerateObject().ToList();
        var articles = StoryDating.Settle([
            .. expected.Select(seed => Annotate(seed.Name, File.ReadAllText(Repository.Shared("seeds", seed.Name)))),
        ]);
        foreach (var (article, seed) in articles.Zip(expected))
        {
            article.Get(Publication.Key).Value.ShouldBe(seed.Value.GetProperty("published").GetString());
            article
                .Get(TimeExpression.Key)
                .Select(time => (time.Span.In(article.Text), time.Value))
                .ShouldBe(
                    ignoreOrder: true,
                    expected: seed.Value.GetProperty("times")
                        .EnumerateArray()
                        .Select(time => (time[0].GetString()!, time[1].GetString()!))
                );
        }
    }

    private static IReadOnlyList<AnnotatedArticle> Settle(params string[] texts) =>
        StoryDating.Settle([.. texts.Select((text, index) => Annotate(((char)('a' + index)).ToString(), text))]);

    private static AnnotatedArticle Annotate(string id, string text) =>
        Pipeline.Annotate(AnnotatedText.Article(text) with { Id = id }, CancellationToken.None);
}
