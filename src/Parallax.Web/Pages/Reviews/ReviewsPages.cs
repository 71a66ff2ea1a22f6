using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Desk.Reviews;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Reviews;

/// <summary>Press reviews: the list of them, one of them, and what is done to it.</summary>
internal static class ReviewsPages
{
    public const string Path = "/reviews";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (PressReviews reviews, CancellationToken stop) => ListAsync(reviews, "", null, stop));
        routes.MapPost(Path, CreateAsync);
        routes.MapGet(Path + "/{id}", ShowAsync);
        routes.MapPost(Path + "/{id}", ChangeAsync);
        routes.MapPost(Path + "/{id}/delete", DeleteAsync);
        ReviewAddPages.Map(routes);
        ReviewExports.Map(routes);
    }

    public static string AddressOf(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    public static IResult None(HttpContext http, string id) =>
        Problems.NotFound(http, $"there is no press review '{id}'; {Path} lists them");

    private static async Task<IResult> ListAsync(
        PressReviews reviews,
        string title,
        string? error,
        CancellationToken cancellation
    ) =>
        new PageResult(
            Page.Of<ReviewListPage>(
                "Press reviews",
                (nameof(ReviewListPage.Reviews), await reviews.AllAsync(cancellation).ConfigureAwait(false)),
                (nameof(ReviewListPage.Title), title),
                (nameof(ReviewListPage.Error), error)
            ) with
            {
                Section = Section.Reviews,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            }
        );

    private static async Task<IResult> CreateAsync(
        HttpContext http,
        PressReviews reviews,
        CancellationToken cancellation
    )
    {
        var title = (await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false))["title"].ToString();
        try
        {
            var review = await reviews.CreateAsync(title, cancellation).ConfigureAwait(false);
            return new SeeOther(AddressOf(review.Id));
        }
        catch (ReviewException fault)
        {
            return await ListAsync(reviews, title, fault.Message, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string id,
        PressReviews reviews,
        CancellationToken cancellation
    ) =>
        await reviews.FindAsync(id, cancellation).ConfigureAwait(false) is { } review
            ? Shown(review, null, null)
            : None(http, id);

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        string id,
        PressReviews reviews,
        CancellationToken cancellation
    )
    {
        var asked = ReviewEdit.Of(await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false));
        try
        {
            return await reviews.ChangeAsync(id, asked.Version, asked.Apply, cancellation).ConfigureAwait(false) switch
            {
                ReviewChanged => new SeeOther(AddressOf(id) + asked.Anchor),
                ReviewConflict conflict => Shown(
                    conflict.Current,
                    "somebody changed this press review meanwhile; look at it as it is now, and do it again",
                    asked,
                    StatusCodes.Status409Conflict
                ),
                _ => None(http, id),
            };
        }
        catch (ReviewException fault)
        {
            return await reviews.FindAsync(id, cancellation).ConfigureAwait(false) is { } review
                ? Shown(review, fault.Message, asked)
                : None(http, id);
        }
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext http,
        string id,
        PressReviews reviews,
        CancellationToken cancellation
    ) => await reviews.DeleteAsync(id, cancellation).ConfigureAwait(false) ? new SeeOther(Path) : None(http, id);

    private static PageResult Shown(
        PressReview review,
        string? error,
        ReviewEdit? typed,
        int failed = StatusCodes.Status400BadRequest
    ) =>
        new(
            Page.Of<ReviewPage>(
                review.Title,
                (nameof(ReviewPage.Review), review),
                (nameof(ReviewPage.Error), error),
                (nameof(ReviewPage.Typed), typed)
            ) with
            {
                Section = Section.Reviews,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : failed,
            }
        );
}
