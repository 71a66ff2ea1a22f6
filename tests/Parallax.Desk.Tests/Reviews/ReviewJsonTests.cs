using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed class ReviewJsonTests
{
    [Fact]
    public void Whatever_was_done_to_a_review_comes_back_as_it_was() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(8, 2031).WithMaxTest(300),
            Prop.ForAll(
                ArbMap.Default.ArbFor<(string Title, string Note, (int Step, int Which, string Words)[] Steps)>(),
                made =>
                {
                    var review = Edited(made.Title, made.Note, made.Steps);
                    var back = ReviewJson.Read(ReviewJson.Write(review));

                    return Same(back, review)
                        && ReviewJson.Write(back).AsSpan().SequenceEqual(ReviewJson.Write(review));
                }
            )
        );

    [Fact]
    public void Names_are_those_of_the_interface()
    {
        var json = JsonDocument.Parse(ReviewJson.Write(MadeReview.Whole())).RootElement;
        var item = json.GetProperty("items")[0];

        json.GetProperty("version").GetInt64().ShouldBe(4);
        item.GetProperty("kind").GetString().ShouldBe("quotation");
        item.GetProperty("published").GetString().ShouldBe("2031-05-04");
        item.GetProperty("textSha256").GetString()!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"r1\",\"title\":null}")]
    [InlineData("[")]
    public void What_is_no_review_is_not_read(string json) =>
        Should.Throw<JsonException>(() => ReviewJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    private static PressReview Edited(string title, string note, (int Step, int Which, string Words)[] steps)
    {
        var review = new PressReview { Id = "r1", Title = "Pier" };
        review = Tried(review, one => one.Retitle(title ?? string.Empty));
        review = Tried(review, one => one.Introduce(note ?? string.Empty));
        foreach (var (step, which, words) in steps)
        {
            var at = (int)((uint)which % (uint)MadeReview.Text.Length);
            var id = review.Items.Count == 0 ? "none" : review.Items[at % review.Items.Count].Id;
            review = Tried(
                review,
                one =>
                    ((uint)step % 5) switch
                    {
                        0 or 1 => one.Add(ReviewPicking.Statement(MadeReview.Article(at), at, at + 3, words)),
                        2 => one.Comment(id, words ?? string.Empty),
                        3 => one.MoveTo(id, which),
                        _ => one.MoveUp(id),
                    }
            );
        }

        return review;
    }

    private static PressReview Tried(PressReview review, Func<PressReview, PressReview> operation)
    {
        try
        {
            return operation(review);
        }
        catch (ReviewException)
        {
            return review;
        }
    }

    private static bool Same(PressReview a, PressReview b) =>
        (a.Id, a.Title, a.Note, a.Version, a.Changed) == (b.Id, b.Title, b.Note, b.Version, b.Changed)
        && a.Items.SequenceEqual(b.Items);
}
