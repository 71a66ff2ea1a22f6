using System.Text;
using Parallax.Core;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed class PressReviewsTests
{
    private readonly MemoryDocuments documents = new();
    private int next;

    [Fact]
    public async Task A_review_is_made_changed_found_and_deleted()
    {
        var reviews = Reviews();
        var made = await reviews.CreateAsync(" Pier ", default);
        var item = MadeReview.Reported(MadeReview.Article(), "The port of Sorvane lies still.");

        var changed = await reviews.ChangeAsync(made.Id, made.Version, review => review.Add(item), default);

        var review = changed.ShouldBeOfType<ReviewChanged>().Review;
        review.Version.ShouldBeGreaterThan(made.Version);
        review.Changed.ShouldNotBeNull();
        (await reviews.FindAsync(made.Id, default))!.Items.ShouldBe([item]);
        (await reviews.DeleteAsync(made.Id, default)).ShouldBeTrue();
        (await reviews.FindAsync(made.Id, default)).ShouldBeNull();
        (await reviews.DeleteAsync(made.Id, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_comes_second_gets_the_review_as_it_is_now()
    {
        var reviews = Reviews();
        var made = await reviews.CreateAsync("Pier", default);
        await reviews.ChangeAsync(made.Id, made.Version, review => review.Retitle("First"), default);

        var second = await reviews.ChangeAsync(made.Id, made.Version, review => review.Retitle("Second"), default);

        second.ShouldBeOfType<ReviewConflict>().Current.Title.ShouldBe("First");
        (await reviews.FindAsync(made.Id, default))!.Title.ShouldBe("First");
    }

    [Fact]
    public async Task Who_is_overtaken_while_changing_is_told_so()
    {
        var reviews = Reviews();
        var made = await reviews.CreateAsync("Pier", default);

        var slow = await reviews.ChangeAsync(
            made.Id,
            made.Version,
            review =>
            {
                reviews
                    .ChangeAsync(made.Id, made.Version, one => one.Retitle("Quick"), default)
                    .GetAwaiter()
                    .GetResult();
                return review.Retitle("Slow");
            },
            default
        );

        slow.ShouldBeOfType<ReviewConflict>().Current.Title.ShouldBe("Quick");
    }

    [Fact]
    public async Task What_is_not_there_or_is_refused_writes_nothing()
    {
        var reviews = Reviews();
        var made = await reviews.CreateAsync("Pier", default);

        (await reviews.ChangeAsync("r99", 1, review => review, default)).ShouldBeOfType<ReviewMissing>();
        await Should.ThrowAsync<ReviewException>(() =>
            reviews.ChangeAsync(made.Id, made.Version, review => review.Retitle(""), default)
        );
        await Should.ThrowAsync<ReviewException>(() => reviews.CreateAsync(" ", default));
        (await reviews.FindAsync(made.Id, default))!.Version.ShouldBe(made.Version);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_not_used_again()
    {
        var reviews = new PressReviews(documents, () => $"r{next++ / 3}");

        (await reviews.CreateAsync("First", default)).Id.ShouldBe("r0");
        (await reviews.CreateAsync("Second", default)).Id.ShouldBe("r1");
    }

    [Fact]
    public async Task The_last_written_comes_first()
    {
        var reviews = Reviews();
        var first = await reviews.CreateAsync("First", default);
        await reviews.CreateAsync("Second", default);
        await reviews.ChangeAsync(first.Id, first.Version, review => review.Introduce("New"), default);

        (await reviews.AllAsync(default)).Select(review => review.Title).ShouldBe(["First", "Second"]);
    }

    [Fact]
    public async Task A_document_that_is_no_review_is_a_fault_of_the_store()
    {
        await documents.PutAsync(PressReviews.Kind, "r7", Encoding.UTF8.GetBytes("{"), null, default);

        (await Should.ThrowAsync<StoreException>(() => Reviews().AllAsync(default))).Message.ShouldContain("r7");
    }

    private PressReviews Reviews() => new(documents, () => $"r{next++}");
}
