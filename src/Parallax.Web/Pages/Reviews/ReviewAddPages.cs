using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Reviews;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Reviews;

/// <summary>Picks words of an article into a press review.</summary>
internal static class ReviewAddPages
{
    private const string Path = ReviewsPages.Path + "/add";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapPost(Path, AddAsync);
    }

    /// <summary>Address that picks these words.</summary>
    public static string AddressOf(long article, int start, int end) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}?article={StoredArticle.Id(article)}&start={start}&end={end}"
        );

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        IArticleStore store,
        PressReviews reviews,
        string? article,
        int? start,
        int? end,
        CancellationToken cancellation
    )
    {
        var (item, error) = await PickAsync(store, article, start, end, cancellation).ConfigureAwait(false);
        return item is null
            ? Problems.NotFound(http, error!)
            : await ShownAsync(reviews, item, null, cancellation).ConfigureAwait(false);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http,
        IArticleStore store,
        PressReviews reviews,
        CancellationToken cancellation
    )
    {
        var values = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var (item, error) = await PickAsync(
                store,
                values["article"],
                Number(values["start"]),
                Number(values["end"]),
                cancellation
            )
            .ConfigureAwait(false);
        if (item is null)
        {
            return Problems.NotFound(http, error!);
        }

        item = item with { Comment = values["comment"].ToString() };
        try
        {
            var added = item.Seen(values["words"].ToString().ReplaceLineEndings("\n"));
            var review = values["review"].ToString() is { Length: > 0 } id
                ? await reviews.FindAsync(id, cancellation).ConfigureAwait(false)
                : await reviews.CreateAsync(values["title"].ToString(), cancellation).ConfigureAwait(false);
            return review is null
                ? ReviewsPages.None(http, values["review"].ToString())
                : await PutAsync(reviews, review, added, cancellation).ConfigureAwait(false);
        }
        catch (ReviewException fault)
        {
            return await ShownAsync(reviews, item, fault.Message, cancellation).ConfigureAwait(false);
        }
    }

    // What others do to the review meanwhile is no reason not to put something at its end.
    private static async Task<IResult> PutAsync(
        PressReviews reviews,
        PressReview review,
        ReviewItem item,
        CancellationToken cancellation
    )
    {
        var version = review.Version;
        while (true)
        {
            switch (
                await reviews
                    .ChangeAsync(review.Id, version, current => current.Add(item), cancellation)
                    .ConfigureAwait(false)
            )
            {
                case ReviewConflict conflict:
                    version = conflict.Current.Version;
                    continue;
                case ReviewMissing:
                    throw new ReviewException("the press review was deleted meanwhile; choose another one");
                default:
                    return new SeeOther($"{ReviewsPages.AddressOf(review.Id)}#{Uri.EscapeDataString(item.Id)}");
            }
        }
    }

    /// <summary>The words as an item, with who said them; or one line that says why there are none.</summary>
    public static async Task<(ReviewItem? Item, string? Error)> PickAsync(
        IArticleStore store,
        string? article,
        int? start,
        int? end,
        CancellationToken cancellation
    )
    {
        if (
            Addresses.Number(article, 'a') is not { } number
            || start is not { } from
            || end is not { } to
            || await store.ArticleAsync(number, cancellation).ConfigureAwait(false) is not { } found
        )
        {
            return (null, $"there are no such words of an article '{article}'; pick them from its page");
        }

        try
        {
            var quotation = await QuotedWords.FindAsync(store, number, from, to, cancellation).ConfigureAwait(false);
            return (
                quotation is null
                    ? ReviewPicking.Statement(found, from, to)
                    : ReviewPicking.Quotation(found, quotation),
                null
            );
        }
        catch (ReviewException fault)
        {
            return (null, fault.Message);
        }
    }

    private static async Task<IResult> ShownAsync(
        PressReviews reviews,
        ReviewItem item,
        string? error,
        CancellationToken cancellation
    ) =>
        new PageResult(
            Page.Of<ReviewAddPage>(
                "Add to a press review",
                (nameof(ReviewAddPage.Item), item),
                (nameof(ReviewAddPage.Reviews), await reviews.AllAsync(cancellation).ConfigureAwait(false)),
                (nameof(ReviewAddPage.Error), error)
            ) with
            {
                Section = Section.Reviews,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            }
        );

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
