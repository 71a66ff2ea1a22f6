using System.Security.Cryptography;
using System.Text;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed class ReviewPickingTests
{
    [Fact]
    public void An_item_carries_its_evidence()
    {
        var item = MadeReview.Quoted(MadeReview.Article(), "We close the pier on Monday", "Mira Toll");

        item.Id.ShouldBe("a12-25-52");
        (item.Article, item.Story, item.Kind).ShouldBe(("a12", "s3", ReviewItemKind.Quotation));
        MadeReview.Text[item.Start..item.End].ShouldBe(item.Text);
        item.TextSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MadeReview.Text))));
        (item.Outlet, item.Speaker, item.Published).ShouldBe(("Lake Post", "Mira Toll", new DateOnly(2031, 5, 4)));
        item.Address.ShouldBe("https://lake.example/a?b=1&c=2");
    }

    [Fact]
    public void White_space_at_the_edges_is_not_picked()
    {
        var start = MadeReview.Text.IndexOf(" The port", StringComparison.Ordinal);

        ReviewPicking.Statement(MadeReview.Article(), start, start + 9).Text.ShouldBe("The port");
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(0, 100_000)]
    [InlineData(22, 24)]
    public void What_does_not_stand_there_is_no_item(int start, int end) =>
        Should.Throw<ReviewException>(() => ReviewPicking.Statement(MadeReview.Article(), start, end));

    [Fact]
    public void Half_a_character_is_no_item()
    {
        var at = MadeReview.Text.IndexOf('\uD83D');

        Should.Throw<ReviewException>(() => ReviewPicking.Statement(MadeReview.Article(), at, at + 1));
        Should.Throw<ReviewException>(() => ReviewPicking.Statement(MadeReview.Article(), at + 1, at + 5));
        ReviewPicking.Statement(MadeReview.Article(), at, at + 2).Text.ShouldBe("😀");
    }

    [Fact]
    public void Words_that_changed_since_they_were_seen_are_no_item()
    {
        var item = MadeReview.Reported(MadeReview.Article(), "The port of Sorvane lies still.");

        item.Seen("The port of Sorvane lies still.").ShouldBeSameAs(item);
        Should.Throw<ReviewException>(() => item.Seen("The port of Sorvane burns.")).Message.ShouldContain("a12");
    }

    [Fact]
    public void A_book_is_no_quotation()
    {
        var article = MadeReview.Article(text: new string('x', 20_000));

        Should.Throw<ReviewException>(() => ReviewPicking.Statement(article, 0, 10_001));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@lake.example/")]
    [InlineData("//lake.example/a")]
    public void Only_addresses_of_the_web_are_kept(string? url) =>
        MadeReview.Reported(MadeReview.Article(url: url), "The port of Sorvane lies still.").Address.ShouldBeNull();
}
