using Parallax.Core;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

/// <summary>Articles and reviews made for tests: invented people at an invented lake.</summary>
internal static class MadeReview
{
    public const string Text =
        "Ferry stops at Sorvane\n\n“We close the pier on Monday,” said Mira Toll. The port of Sorvane lies still.\nשלום עליכם, said 😀 Ben Adar.";

    public static StoredArticle Article(
        long number = 12,
        string text = Text,
        string? url = "https://lake.example/a?b=1&c=2"
    ) =>
        new()
        {
            Number = number,
            Address = url ?? $"file:///home/desk/{number}.txt",
            Article = new Article
            {
                Id = StoredArticle.Id(number),
                Path = "a.txt",
                Sha256 = "00",
                Text = text,
                Url = url,
            },
            Outlet = "Lake Post",
            Headline = "Ferry stops at Sorvane",
            Day = new Stated<DateOnly>(new DateOnly(2031, 5, 4), "stated"),
            Stored = new DateTimeOffset(2031, 5, 4, 8, 0, 0, TimeSpan.Zero),
            Revision = 1,
            Superseded = false,
            Membership = new Membership(3, []),
        };

    public static ReviewItem Quoted(StoredArticle article, string words, string? speaker)
    {
        var start = article.Article.Text.IndexOf(words, StringComparison.Ordinal);
        var quotation = new StoredQuotation(start, start + words.Length, words, "direct", speaker);
        return ReviewPicking.Quotation(article, quotation);
    }

    public static ReviewItem Reported(StoredArticle article, string words)
    {
        var start = article.Article.Text.IndexOf(words, StringComparison.Ordinal);
        return ReviewPicking.Statement(article, start, start + words.Length);
    }

    /// <summary>Three items of two articles, one without address, one from right to left.</summary>
    public static PressReview Whole()
    {
        var lake = Article();
        var file = Article(13, url: null);
        var review = new PressReview { Id = "r1", Title = "The pier at Sorvane" }
            .Introduce("What was said of the pier.\n\nTwo outlets.")
            .Add(Quoted(lake, "We close the pier on Monday", "Mira Toll"))
            .Add(Reported(lake, "The port of Sorvane lies still."))
            .Add(Quoted(file, "שלום עליכם", null));
        return review.Comment(review.Items[0].Id, "Said on Friday.\nNot denied since.") with
        {
            Version = 4,
            Changed = new DateTimeOffset(2031, 5, 4, 9, 30, 0, TimeSpan.Zero),
        };
    }

    /// <summary>The words in every field that a review has.</summary>
    public static PressReview Filled(string words)
    {
        var item = new ReviewItem
        {
            Id = words,
            Kind = ReviewItemKind.Quotation,
            Article = words,
            Story = words,
            Outlet = words,
            Headline = words,
            Address = words,
            TextSha256 = words,
            Start = 0,
            End = words.Length,
            Text = words,
            Speaker = words,
            Comment = words,
        };
        return new PressReview
        {
            Id = words,
            Title = words,
            Note = words,
            Items =
            [
                item,
                item with
                {
                    Id = words + "2",
                    TextSha256 = "00",
                    Address = "https://lake.example/" + words,
                },
            ],
        };
    }
}
