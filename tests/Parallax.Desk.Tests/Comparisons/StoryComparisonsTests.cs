using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Desk.Tests.Storing;

namespace Parallax.Desk.Tests.Comparisons;

/// <summary>A comparison is made once, however many ask for it and however often the server starts.</summary>
public sealed class StoryComparisonsTests : IAsyncLifetime
{
    private TemporaryStore stored = null!;
    private int made;

    public async Task InitializeAsync() => stored = await TemporaryStore.MakeAsync();

    public async Task DisposeAsync() => await stored.DisposeAsync();

    [Fact]
    public async Task Many_who_ask_at_once_share_one_comparison()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry, TemporaryStore.FerryElsewhere))[0];
        using var comparisons = Make();

        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => comparisons.OfAsync(story, default)));

        made.ShouldBe(1);
        all.ShouldAllBe(one => one!.Report.Articles.Count == 2);
        all.Select(one => one!.Index).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_new_start_takes_what_the_store_kept()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry, TemporaryStore.FerryElsewhere))[0];
        string before;
        using (var first = Make())
        {
            before = ReportJson.Write((await first.OfAsync(story, default))!.Report);
        }

        using var second = Make();
        var after = ReportJson.Write((await second.OfAsync(story, default))!.Report);

        made.ShouldBe(1);
        after.ShouldBe(before);
    }

    [Fact]
    public async Task An_article_more_makes_it_anew()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry))[0];
        using var comparisons = Make();
        (await comparisons.OfAsync(story, default))!.Report.Story.ShouldBeNull("one article is compared with nothing");

        (await stored.IngestAsync(TemporaryStore.FerryElsewhere))[0].ShouldBe(story);
        var two = (await comparisons.OfAsync(story, default))!;

        made.ShouldBe(2);
        two.Report.Story.ShouldNotBeNull();
        two.Story.Articles.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_store_kept_and_cannot_be_read_is_made_anew()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry, TemporaryStore.FerryElsewhere))[0];
        using var comparisons = Make();
        var contents = (await comparisons.ContentsAsync(story, default))!;
        await stored.Store.Documents.PutAsync(
            "comparison",
            StoredStory.Id(story),
            System.Text.Encoding.UTF8.GetBytes(contents.Tag + "\n{\"parallax\":"),
            null,
            default
        );

        (await comparisons.OfAsync(story, default))!.Report.Articles.Count.ShouldBe(2);
        made.ShouldBe(1);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_work_of_the_others()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry, TemporaryStore.FerryElsewhere))[0];
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        using var comparisons = Make(() =>
        {
            begun.Set();
            go.Wait();
        });
        using var impatient = new CancellationTokenSource();
        var first = comparisons.OfAsync(story, impatient.Token);
        var second = comparisons.OfAsync(story, default);
        begun.Wait();
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => first);
        go.Set();
        (await second)!.Report.Articles.Count.ShouldBe(2);
        made.ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_is_told_and_the_next_who_asks_has_another_try()
    {
        var story = (await stored.IngestAsync(TemporaryStore.Ferry, TemporaryStore.FerryElsewhere))[0];
        var fails = true;
        using var comparisons = Make(() =>
        {
            if (fails)
            {
                throw new InvalidOperationException("made for the test");
            }
        });

        await Should.ThrowAsync<InvalidOperationException>(() => comparisons.OfAsync(story, default));
        fails = false;
        (await comparisons.OfAsync(story, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_none()
    {
        using var comparisons = Make();

        (await comparisons.OfAsync(7, default)).ShouldBeNull();
        made.ShouldBe(0);
    }

    [Fact]
    public async Task Of_too_many_articles_those_in_words_of_their_own_are_compared()
    {
        var story = (
            await stored.IngestAsync(
                TemporaryStore.Ferry,
                TemporaryStore.Ferry.Replace("Ferry runs", "The ferry runs", StringComparison.Ordinal),
                TemporaryStore.FerryElsewhere
            )
        )[0];
        using var comparisons = new StoryComparisons(
            stored.Store,
            TemporaryStore.Compare,
            new ComparisonOptions { MostArticles = 2 }
        );

        var contents = (await comparisons.ContentsAsync(story, default))!;

        contents.Articles.Count.ShouldBe(3);
        contents.Compared.ShouldAllBe(article => article.Membership.CopyOf == null);
        contents.Aside.ShouldHaveSingleItem().Membership.CopyOf.ShouldNotBeNull();
    }

    private StoryComparisons Make(Action? before = null) =>
        new(
            stored.Store,
            (articles, offices, cancellation) =>
            {
                before?.Invoke();
                Interlocked.Increment(ref made);
                return TemporaryStore.Compare(articles, offices, cancellation);
            },
            new ComparisonOptions()
        );
}
