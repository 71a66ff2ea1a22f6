namespace Parallax.Desk.Reviews;

/// <summary>An article that a review takes words from, under the number by which its items name it.</summary>
/// <param name="Number">From 1, in the order of the items.</param>
/// <param name="Items">Its items in the review's order; all say the same of the article.</param>
internal sealed record ReviewSource(int Number, IReadOnlyList<ReviewItem> Items)
{
    /// <summary>What is said of the article.</summary>
    public ReviewItem Article => Items[0];

    /// <summary>"characters 340–372, 500–520".</summary>
    public string Characters => "characters " + string.Join(", ", Items.Select(item => $"{item.Start}–{item.End}"));

    /// <summary>The sources of a review. A text that was replaced is another one.</summary>
    public static IReadOnlyList<ReviewSource> Of(PressReview review) =>
        [
            .. review
                .Items.GroupBy(item => (item.Article, item.TextSha256))
                .Select((items, index) => new ReviewSource(index + 1, [.. items])),
        ];
}

/// <summary>The words with which every writer says what an item is.</summary>
internal static class ReviewWords
{
    /// <summary>What stands where the outlet is not known.</summary>
    public const string UnknownOutlet = "Outlet unknown";

    /// <summary>What stands where the day is not known.</summary>
    public const string UnknownDay = "day unknown";

    /// <summary>Heading of the list of sources.</summary>
    public const string Sources = "Sources";

    /// <summary>What the numbers of characters count.</summary>
    public const string CountedIn =
        "Characters are UTF-16 code units of the article's text whose SHA-256 stands beside them, from the first to one past the last.";

    /// <summary>The day as an ISO date.</summary>
    public static string Day(ReviewItem item) => item.Published?.ToString("yyyy-MM-dd") ?? UnknownDay;

    /// <summary>The outlet's name.</summary>
    public static string Outlet(ReviewItem item) => item.Outlet ?? UnknownOutlet;

    /// <summary>Who speaks; null in the outlet's own voice.</summary>
    public static string? Speaker(ReviewItem item) =>
        item.Speaker ?? (item.Kind == ReviewItemKind.Quotation ? "Speaker not named" : null);
}
