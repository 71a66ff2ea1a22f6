using Parallax.Analysis.Stories.Streaming;
using Parallax.Analysis.Tests.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class StoryStreamTests
{
    private const string QuakeInOrvania = """
        Strong quake kills four in Orvania

        An earthquake of magnitude 5.8 struck the town of Tessadra in northern Orvania on Monday, killing four people, officials said. Mayor Ilko Brant said rescue teams searched the rubble of the old market for survivors. Tessadra lies near the Hollin fault.
        """;

    private const string QuakeInOrvaniaAgain = """
        Four dead as earthquake hits Tessadra

        Rescue teams in Tessadra dug through the rubble of the old market on Tuesday after an earthquake of magnitude 5.8 killed four people in Orvania. Ilko Brant, the mayor, said schools would stay closed.
        """;

    private const string QuakeInBelmar = """
        Strong quake kills nine in Belmar

        An earthquake of magnitude 6.3 struck the port of Quillonne in southern Belmar on Monday, killing nine people, officials said. Governor Sarne Delacq said rescue teams searched a collapsed hotel for survivors. Quillonne lies on the Varre coast.
        """;

    [Fact]
    public void Reports_of_each_sample_story_meet_and_stories_stay_apart()
    {
        var paths = Compared.Samples();
        var order = paths.Select((path, i) => (path, i)).OrderBy(pair => pair.i % 3).ThenBy(pair => pair.i).ToList();
        var stories = Streamed.Run(
            new StoryStream(new StoryStreamOptions()),
            order.Select(pair => Streamed.Read(File.ReadAllText(pair.path)))
        );
        order
            .Zip(stories.Values, (pair, membership) => (Folder: Path.GetDirectoryName(pair.path), membership.Story))
            .Distinct()
            .Count()
            .ShouldBe(4);
        stories.Values.Select(membership => membership.Story).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Two_quakes_in_two_countries_are_two_stories()
    {
        var stories = Streamed.Run(
            new StoryStream(new StoryStreamOptions()),
            [Streamed.Read(QuakeInOrvania), Streamed.Read(QuakeInBelmar), Streamed.Read(QuakeInOrvaniaAgain)]
        );
        stories[3].Story.ShouldBe(stories[1].Story);
        stories[2].Story.ShouldNotBe(stories[1].Story);
    }

    [Fact]
    public void A_membership_says_why()
    {
        var stream = new StoryStream(new StoryStreamOptions { NextStory = 7 });
        var first = stream.Add(1, new DateOnly(2026, 3, 2), Streamed.Read(QuakeInOrvania));
        first.Story.ShouldBe(7);
        first.Reasons.ShouldHaveSingleItem().Text.ShouldStartWith("no open story was like it");
        var second = stream.Add(2, new DateOnly(2026, 3, 3), Streamed.Read(QuakeInOrvaniaAgain));
        second.Story.ShouldBe(7);
        second.Reasons.ShouldContain(reason => reason.Kind == "entities" && reason.Text.Contains("Ilko Brant"));
        second.Reasons.ShouldContain(reason => reason.Kind == "date" && reason.Text.Contains("a day"));
        second.Reasons.Select(reason => Math.Abs(reason.Weight)).ShouldBeInOrder(SortDirection.Descending);
        var third = stream.Add(3, new DateOnly(2026, 3, 3), Streamed.Read(QuakeInBelmar));
        third.Story.ShouldBe(8);
        third.Reasons.ShouldHaveSingleItem().Text.ShouldContain("s7");
    }

    [Fact]
    public void A_wire_report_that_was_cut_is_a_copy_and_stays_in_the_story()
    {
        var cut = QuakeInOrvania[..QuakeInOrvania.IndexOf(" Tessadra lies", StringComparison.Ordinal)];
        var stories = Streamed.Run(
            new StoryStream(new StoryStreamOptions()),
            [Streamed.Read(QuakeInOrvania), Streamed.Read(QuakeInOrvaniaAgain), Streamed.Read(cut)]
        );
        stories[3].CopyOf.ShouldBe(1);
        stories[3].Story.ShouldBe(stories[1].Story);
        stories[3].Reasons.ShouldContain(reason => reason.Kind == "copy" && reason.Text.Contains("a1"));
        stories[2].CopyOf.ShouldBeNull();
    }

    [Fact]
    public void A_story_goes_on_while_articles_come_and_ends_after_a_silence()
    {
        var stream = new StoryStream(new StoryStreamOptions());
        var start = new DateOnly(2026, 3, 2);
        for (var i = 0; i < 10; i++)
        {
            var text = i % 2 == 0 ? QuakeInOrvania : QuakeInOrvaniaAgain;
            stream.Add(i + 1, start.AddDays(5 * i), Streamed.Read(text + $"\nDay {i} after it.\n")).Story.ShouldBe(1);
        }

        // A year later the earth shakes in the same town.
        var later = Streamed.Read(QuakeInOrvaniaAgain.Replace("old market", "new school", StringComparison.Ordinal));
        stream.Add(99, start.AddDays(365), later with { Sketch = ShingleSketch.None }).Story.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_restored_stream_goes_on_as_one_that_never_stopped(int seed)
    {
        var articles = Streamed.Made(events: 40, each: 6, seed).Select(one => one.Features).ToList();
        var options = new StoryStreamOptions { MostOpen = 90 };
        var whole = new StoryStream(options);
        var before = Streamed.Run(whole, articles.Take(150));
        var restored = new StoryStream(options);
        foreach (var (number, membership) in before)
        {
            restored.Restore(Streamed.Stored(number, null, articles[(int)number - 1], membership));
        }

        restored.NextStory = whole.NextStory;
        var expected = Streamed.Run(whole, articles.Skip(150), 151);
        var found = Streamed.Run(restored, articles.Skip(150), 151);
        found.Keys.ShouldBe(expected.Keys);
        foreach (var (number, membership) in expected)
        {
            found[number].Story.ShouldBe(membership.Story);
            found[number].Reasons.ShouldBe(membership.Reasons);
        }
    }

    [Fact]
    public void The_order_of_articles_hardly_matters()
    {
        foreach (var seed in (int[])[3, 4, 5])
        {
            var articles = Streamed.Made(events: 60, each: 5, seed);
            var stories = Streamed.Run(new StoryStream(new StoryStreamOptions()), articles.Select(one => one.Features));
            articles
                .Zip(stories.Values, (one, membership) => (one.Event, membership.Story))
                .Distinct()
                .Count()
                .ShouldBeInRange(60, 63);
        }
    }

    [Fact]
    public void What_is_open_is_bounded()
    {
        var stream = new StoryStream(new StoryStreamOptions { MostOpen = 50 });
        Streamed
            .Run(stream, Streamed.Made(events: 100, each: 4, seed: 6).Select(one => one.Features))
            .Count.ShouldBe(400);
        stream.Open.ShouldBe(50);
    }

    [Fact]
    public void What_people_decided_stays_as_more_comes()
    {
        var stream = new StoryStream(new StoryStreamOptions());
        var first = stream.Add(1, null, Streamed.Read(QuakeInOrvania));
        var second = stream.Add(2, null, Streamed.Read(QuakeInOrvaniaAgain));
        second.Story.ShouldBe(first.Story);
        GroupedArticle[] story =
        [
            Streamed.Stored(1, null, Streamed.Read(QuakeInOrvania), first),
            Streamed.Stored(2, null, Streamed.Read(QuakeInOrvaniaAgain), second),
        ];
        stream.Apply(StoryDecisions.Split([2], stream.NextStory, story));
        for (var number = 3; number < 8; number++)
        {
            var text = $"{QuakeInOrvania}\nReport {number} of the day from the town hall.\n";
            stream.Add(number, null, Streamed.Read(text) with { Sketch = ShingleSketch.None });
            stream.Moved.Keys.ShouldNotContain(1);
            stream.Moved.Keys.ShouldNotContain(2);
        }
    }

    [Fact]
    public void Anything_may_come()
    {
        var stream = new StoryStream(new StoryStreamOptions());
        var random = new Random(7);
        string[] texts =
        [
            "",
            "Fire",
            "| \t |",
            string.Join(' ', Enumerable.Range(0, 100_000).Select(_ => $"word{random.Next(50_000)}")),
            string.Concat(Enumerable.Repeat("Vael Torrin of Lannoch met Ilko Brant. ", 2_000)),
        ];
        var number = 0;
        foreach (var text in texts.Concat(texts))
        {
            var features = Streamed.Read(text);
            StoryFeatures.FromJson(features.ToJson()).ShouldBe(features);
            features.Terms.Count.ShouldBeLessThanOrEqualTo(180);
            stream.Add(++number, null, features).Reasons.ShouldNotBeEmpty();
        }
    }
}
