using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Ingest.Tests;

/// <summary>What an ingest leaves in the store, whatever it is fed and whenever it stops.</summary>
public sealed class IngestionTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parallax-");
    private IArticleStore store = null!;

    public async Task InitializeAsync() =>
        store = await SqliteArticleStore.OpenAsync(
            Path.Combine(folder.FullName, "store.db"),
            TimeProvider.System,
            CancellationToken.None
        );

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Reports_of_one_event_are_one_story_and_others_are_not()
    {
        var report = await Run(Items(("a", Reports.Ferry), ("b", Reports.Bank), ("c", Reports.FerryElsewhere)));

        report.ShouldBe(
            new IngestReport
            {
                Found = 3,
                New = 3,
                StoriesOpened = 2,
                StoriesJoined = 1,
            }
        );
        var ferry = await Current("a");
        (await Current("c")).Membership.Story.ShouldBe(ferry.Membership.Story);
        (await Current("b")).Membership.Story.ShouldNotBe(ferry.Membership.Story);
        (await Current("c")).Membership.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_input_twice_changes_nothing_and_is_not_read_again()
    {
        var items = Items(("a", Reports.Ferry), ("b", Reports.Bank));
        await Run(items);
        var before = await store.CountAsync(default);
        var reader = new TextReader();

        var report = await Run(items, reader);

        report.ShouldBe(new IngestReport { Found = 2, Known = 2 });
        reader.Calls.ShouldBe(0);
        (await store.CountAsync(default)).ShouldBe(before);
    }

    [Fact]
    public async Task Another_print_of_the_same_text_is_known()
    {
        await Run(Items(("a", Reports.Ferry)));

        var report = await Run([Reports.Item("a", Reports.Ferry, Reports.Ferry + "\n----\nan advertisement")]);

        report.ShouldBe(new IngestReport { Found = 1, Known = 1 });
        (await store.CountAsync(default)).Revisions.ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_text_at_an_address_is_a_revision_in_the_same_story()
    {
        await Run(Items(("a", Reports.Ferry), ("b", Reports.Bank)));
        var first = await Current("a");

        var report = await Run(Items(("a", Reports.Ferry.Replace("40", "43", StringComparison.Ordinal))));

        report.ShouldBe(new IngestReport { Found = 1, Revised = 1 });
        var now = await Current("a");
        now.Revision.ShouldBe(2);
        now.Article.Text.ShouldContain("43 taken ashore");
        now.Membership.Story.ShouldBe(first.Membership.Story);
        (await store.RevisionsAsync(now.Number, default))
            .Select(article => article.Article.Text)
            .First()
            .ShouldBe(first.Article.Text);
    }

    [Fact]
    public async Task Two_texts_of_one_address_in_one_run_are_two_revisions()
    {
        var changed = Reports.Ferry.Replace("40", "43", StringComparison.Ordinal);

        var report = await Run(Items(("a", Reports.Ferry), ("a", changed), ("a", changed)));

        report.ShouldBe(
            new IngestReport
            {
                Found = 3,
                New = 1,
                Revised = 1,
                Known = 1,
                StoriesOpened = 1,
            }
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_stored()
    {
        var failures = new List<string>();

        var report = await Run(
            Reports.Stream(
                ItemResult.Of(Reports.Item("a", string.Empty)),
                ItemResult.Failed("torn.warc record 3 at byte 812: is cut off; fetch the file again"),
                ItemResult.Of(Reports.Item("b", Reports.Bank))
            ),
            failures: failures
        );

        report.ShouldBe(
            new IngestReport
            {
                Found = 3,
                New = 1,
                Failed = 2,
                StoriesOpened = 1,
            }
        );
        failures.ShouldBe([
            "a: is empty; nothing to read",
            "torn.warc record 3 at byte 812: is cut off; fetch the file again",
        ]);
    }

    [Fact]
    public async Task A_copy_is_grouped_and_named_as_one()
    {
        var copy = "The Sarmouth Mercury\n\n" + Reports.Ferry;

        var report = await Run(Items(("a", Reports.Ferry), ("b", copy)));

        report.Copies.ShouldBe(1);
        var first = await Current("a");
        (await Current("b")).Membership.CopyOf.ShouldBe(first.Number);
    }

    [Fact]
    public async Task A_stop_keeps_what_was_told_and_the_next_run_does_the_rest()
    {
        var items = Enumerable
            .Range(0, 40)
            .Select(i =>
                Reports.Item($"a{i}", Reports.Bank.Replace("6 percent", $"{i + 2} percent", StringComparison.Ordinal))
            )
            .ToArray();
        var told = new List<long>();
        using var stop = new CancellationTokenSource();
        var options = new IngestOptions { Step = 5 };
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            var run = new Ingestion(store, new TextReader(), TimeProvider.System, options);
            await foreach (var happened in run.RunAsync(Reports.Stream(items), stop.Token))
            {
                told.Add(((ArticleStored)happened).Result.Article);
                if (told.Count == 12)
                {
                    await stop.CancelAsync();
                }
            }
        });

        (await store.CountAsync(default)).Articles.ShouldBeGreaterThanOrEqualTo(told.Count);
        foreach (var number in told)
        {
            (await store.ArticleAsync(number, default)).ShouldNotBeNull();
        }

        await Run(items);
        (await store.CountAsync(default)).Articles.ShouldBe(40);
    }

    [Fact]
    public async Task A_second_ingest_into_a_store_in_use_is_refused()
    {
        await using var claim = await store.ClaimAsync(default);

        await Should.ThrowAsync<StoreException>(() => Run(Items(("a", Reports.Ferry))));
    }

    private static SourceItem[] Items(params (string Address, string Text)[] texts) =>
        [.. texts.Select(text => Reports.Item(text.Address, text.Text))];

    private Task<IngestReport> Run(SourceItem[] items, TextReader? reader = null) => Run(Reports.Stream(items), reader);

    private async Task<IngestReport> Run(
        IAsyncEnumerable<ItemResult> items,
        TextReader? reader = null,
        List<string>? failures = null
    )
    {
        var report = new IngestReport();
        var ingestion = new Ingestion(store, reader ?? new TextReader(), TimeProvider.System, new IngestOptions());
        await foreach (var happened in ingestion.RunAsync(items, CancellationToken.None))
        {
            report = report.With(happened);
            if (happened is ItemFailed failed)
            {
                failures?.Add(failed.Reason);
            }
        }

        return report;
    }

    private async Task<StoredArticle> Current(string address) => (await store.CurrentAsync(address, default))!;
}
