using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed class ReviewEditingTests
{
    [Fact]
    public void The_same_words_of_the_same_article_are_one_item()
    {
        var item = MadeReview.Reported(MadeReview.Article(), "The port of Sorvane lies still.");
        var once = new PressReview { Id = "r1", Title = "Pier" }.Add(item);

        once.Add(item with { Comment = "again" }).ShouldBeSameAs(once);
        once.Add(MadeReview.Reported(MadeReview.Article(13), "The port of Sorvane lies still."))
            .Items.Count.ShouldBe(2);
    }

    [Fact]
    public void Items_move_and_stop_at_the_ends()
    {
        var review = MadeReview.Whole();
        string[] ids = [.. review.Items.Select(item => item.Id)];

        Ids(review.MoveDown(ids[0])).ShouldBe([ids[1], ids[0], ids[2]]);
        Ids(review.MoveUp(ids[0])).ShouldBe(ids);
        Ids(review.MoveUp(ids[2])).ShouldBe([ids[0], ids[2], ids[1]]);
        Ids(review.MoveDown(ids[2])).ShouldBe(ids);
        Ids(review.MoveTo(ids[2], 0)).ShouldBe([ids[2], ids[0], ids[1]]);
        Ids(review.MoveTo(ids[0], 99)).ShouldBe([ids[1], ids[2], ids[0]]);
        Ids(review.MoveTo(ids[0], -1)).ShouldBe(ids);
    }

    [Fact]
    public void An_item_is_taken_away_and_commented()
    {
        var review = MadeReview.Whole();
        var id = review.Items[1].Id;

        Ids(review.Remove(id)).ShouldBe([review.Items[0].Id, review.Items[2].Id]);
        review.Comment(id, "  Seen\r\non site. ").Items[1].Comment.ShouldBe("Seen\non site.");
        review.Items[1].Comment.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_is_one_line() =>
        MadeReview.Whole().Retitle("  The pier\r\n at\tSorvane ").Title.ShouldBe("The pier at Sorvane");

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_title_has_words(string title) =>
        Refused(() => MadeReview.Whole().Retitle(title)).ShouldContain("the title is empty");

    [Fact]
    public void What_is_too_long_is_refused_with_its_length()
    {
        var review = MadeReview.Whole();

        review.Retitle(new string('x', 200)).Title.Length.ShouldBe(200);
        Refused(() => review.Retitle(new string('x', 201)))
            .ShouldBe("the title has 201 characters and 200 is the most; shorten it");
        review.Comment(review.Items[0].Id, new string('x', 4_000));
        Refused(() => review.Comment(review.Items[0].Id, new string('x', 4_001))).ShouldContain("4000 is the most");
        Refused(() => review.Introduce(new string('x', 4_001))).ShouldContain("the introduction");
    }

    [Fact]
    public void Line_ends_of_a_browser_count_once() =>
        MadeReview
            .Whole()
            .Introduce("x" + string.Concat(Enumerable.Repeat("\r\n", 3_998)) + "x")
            .Note.Length.ShouldBe(4_000);

    [Fact]
    public void A_review_takes_500_items()
    {
        var text = string.Concat(Enumerable.Range(0, 501).Select(i => $"w{i:D3} "));
        var article = MadeReview.Article(text: text);
        var review = new PressReview { Id = "r1", Title = "Pier" };
        for (var i = 0; i < 500; i++)
        {
            review = review.Add(ReviewPicking.Statement(article, i * 5, i * 5 + 4));
        }

        Refused(() => review.Add(ReviewPicking.Statement(article, 2500, 2504))).ShouldContain("at most 500 items");
        review.Add(review.Items[3]).ShouldBeSameAs(review);
    }

    [Fact]
    public void An_item_that_is_gone_is_named_so() =>
        Refused(() => MadeReview.Whole().MoveUp("a1-0-1")).ShouldContain("not in this press review any more");

    [Fact]
    public void Half_a_pair_becomes_what_utf8_makes_of_it() =>
        MadeReview.Whole().Introduce("a\uD83Db").Note.ShouldBe("a\uFFFDb");

    private static IEnumerable<string> Ids(PressReview review) => review.Items.Select(item => item.Id);

    private static string Refused(Action action) => Should.Throw<ReviewException>(action).Message;
}
