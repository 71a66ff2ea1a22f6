using Parallax.Desk.Intake;
using Parallax.Desk.Tests.Storing;

namespace Parallax.Desk.Tests.Intake;

/// <summary>Texts that are pasted are compared, and stay out of the stories.</summary>
public sealed class PastedComparisonsTests : IAsyncLifetime
{
    private TemporaryStore stored = null!;

    public async Task InitializeAsync() => stored = await TemporaryStore.MakeAsync();

    public async Task DisposeAsync() => await stored.DisposeAsync();

    [Fact]
    public async Task Two_texts_are_compared_and_kept_under_one_address()
    {
        var texts = new[]
        {
            new PastedText(TemporaryStore.Ferry, "Sarmouth Post", new DateOnly(2025, 3, 4)),
            new PastedText(TemporaryStore.FerryElsewhere, "The Banner"),
        };

        var made = await Make().MakeAsync(texts, default);
        var again = await Make().MakeAsync(texts, default);

        made.Failure.ShouldBeNull();
        again.Id.ShouldBe(made.Id);
        var report = (await Make().FindAsync(made.Id!, default))!;
        report.Articles.Select(article => article.Outlet!.Name).ShouldBe(["Sarmouth Post", "The Banner"]);
        report.Articles.Select(article => article.Id).ShouldBe(["text-1", "text-2"]);
        report.Story.ShouldNotBeNull();
        (await stored.Store.CountAsync(default)).Articles.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_texts_of_other_outlets_are_another_comparison()
    {
        var one = await Make().MakeAsync(Pair("Sarmouth Post"), default);
        var other = await Make().MakeAsync(Pair("Kell Observer"), default);

        other.Id.ShouldNotBe(one.Id);

        static PastedText[] Pair(string outlet) =>
            [new(TemporaryStore.Ferry, outlet), new(TemporaryStore.FerryElsewhere)];
    }

    [Fact]
    public async Task A_text_with_itself_a_single_one_and_seven_are_refused_in_a_line()
    {
        var text = new PastedText(TemporaryStore.Ferry);

        (await Make().MakeAsync([text, text], default)).Failure.ShouldBe(
            "text 1 and text 2 are the same; paste another report"
        );
        (await Make().MakeAsync([text], default)).Failure!.ShouldContain("paste between 2 and 6");
        (await Make().MakeAsync([.. Enumerable.Repeat(text, 7)], default)).Failure!.ShouldContain("7 texts");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        var outcome = await Make().MakeAsync([new PastedText(TemporaryStore.Ferry), new PastedText("\0\0\0")], default);

        outcome.Id.ShouldBeNull();
        outcome.Failure!.ShouldContain("text 2");
    }

    [Fact]
    public async Task A_page_is_read_as_one()
    {
        var page =
            "<!doctype html><html><head><title>Fog blamed</title></head><body><article><h1>Fog blamed as Ondine strikes Kell reef</h1>"
            + string.Concat(
                Enumerable.Repeat(
                    "<p>Lifeboat crews in Sarmouth brought 43 people ashore on Tuesday after the ferry Ondine struck the reef.</p>",
                    4
                )
            )
            + "</article></body></html>";

        var outcome = await Make().MakeAsync([new PastedText(TemporaryStore.Ferry), new PastedText(page)], default);

        var report = (await Make().FindAsync(outcome.Id!, default))!;
        report.Articles[1].Text.ShouldNotContain("<p>");
        report.Articles[1].Headline!.Text.ShouldBe("Fog blamed as Ondine strikes Kell reef");
    }

    private PastedComparisons Make() => new(stored.Store, TemporaryStore.Reader, TemporaryStore.Compare);
}
