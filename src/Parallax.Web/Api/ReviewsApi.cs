using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Reviews;
using Parallax.Web.Pages.Reviews;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Press reviews.</summary>
internal static class ReviewsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/reviews",
                async (PressReviews reviews, CancellationToken stop) =>
                    ApiJson.Of(new ReviewList(await reviews.AllAsync(stop).ConfigureAwait(false)))
            )
            .WithName("listReviews")
            .WithSummary("All press reviews, the one written last first")
            .WithTags("Press reviews")
            .Produces<ReviewList>();
        api.MapPost("/reviews", CreateAsync)
            .WithName("createReview")
            .WithSummary("Begins a press review")
            .WithTags("Press reviews")
            .Produces<PressReview>(StatusCodes.Status201Created);
        api.MapGet("/reviews/{review}", FindAsync)
            .WithName("findReview")
            .WithSummary("A press review with its items")
            .WithTags("Press reviews")
            .Produces<PressReview>()
            .MayFail(StatusCodes.Status404NotFound);
        api.MapPost("/reviews/{review}/items", AddAsync)
            .WithName("addReviewItem")
            .WithSummary("Picks words of an article to the end of a press review")
            .WithTags("Press reviews")
            .Produces<PressReview>()
            .MayFail(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        api.MapGet("/reviews/{review}/export", ExportAsync)
            .WithName("exportReview")
            .WithSummary("A press review as html, md, docx or json")
            .WithTags("Press reviews")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .MayFail(StatusCodes.Status404NotFound);
        api.MapDelete(
                "/reviews/{review}",
                async (HttpContext http, PressReviews reviews, string review, CancellationToken stop) =>
                    await reviews.DeleteAsync(review, stop).ConfigureAwait(false)
                        ? Results.NoContent()
                        : ReviewsPages.None(http, review)
            )
            .WithName("deleteReview")
            .WithSummary("Takes a press review away")
            .WithTags("Press reviews")
            .Produces(StatusCodes.Status204NoContent)
            .MayFail(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext http,
        PressReviews reviews,
        ReviewAsked asked,
        CancellationToken cancellation
    )
    {
        try
        {
            var review = await reviews.CreateAsync(asked.Title, cancellation).ConfigureAwait(false);
            return Results.Created($"{ApiRoutes.Root}/reviews/{review.Id}", review);
        }
        catch (ReviewException fault)
        {
            return Problems.Bad(http, fault.Message);
        }
    }

    private static async Task<IResult> FindAsync(
        HttpContext http,
        PressReviews reviews,
        [Description("Id of the press review")] string review,
        CancellationToken cancellation
    ) =>
        await reviews.FindAsync(review, cancellation).ConfigureAwait(false) is { } found
            ? ApiJson.Of(found)
            : ReviewsPages.None(http, review);

    private static async Task<IResult> AddAsync(
        HttpContext http,
        IArticleStore store,
        PressReviews reviews,
        [Description("Id of the press review")] string review,
        ReviewItemAsked asked,
        CancellationToken cancellation
    )
    {
        if (await reviews.FindAsync(review, cancellation).ConfigureAwait(false) is not { } before)
        {
            return ReviewsPages.None(http, review);
        }

        var (item, error) = await ReviewAddPages
            .PickAsync(store, asked.Article, asked.Start, asked.End, cancellation)
            .ConfigureAwait(false);
        if (item is null)
        {
            return Problems.Bad(http, error!);
        }

        try
        {
            return await reviews
                .ChangeAsync(
                    review,
                    before.Version,
                    current => current.Add(item with { Comment = asked.Comment ?? string.Empty }),
                    cancellation
                )
                .ConfigureAwait(false) switch
            {
                ReviewChanged changed => ApiJson.Of(changed.Review),
                ReviewConflict => Problems.Of(
                    http,
                    StatusCodes.Status409Conflict,
                    "Changed meanwhile",
                    "somebody changed the press review meanwhile; send it again"
                ),
                _ => ReviewsPages.None(http, review),
            };
        }
        catch (ReviewException fault)
        {
            return Problems.Bad(http, fault.Message);
        }
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        PressReviews reviews,
        [Description("Id of the press review")] string review,
        [Description("html, md, docx or json")] string? format,
        CancellationToken cancellation
    ) =>
        await reviews.FindAsync(review, cancellation).ConfigureAwait(false) is { } found
            ? ReviewExports.Of(http, found, format)
            : ReviewsPages.None(http, review);
}

/// <summary>Press reviews.</summary>
/// <param name="Reviews">The one written last first.</param>
internal sealed record ReviewList(IReadOnlyList<PressReview> Reviews);

/// <summary>A press review to begin.</summary>
/// <param name="Title">Its title.</param>
internal sealed record ReviewAsked(string Title);

/// <summary>Words to pick.</summary>
/// <param name="Article">Number of the article: "a12".</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Comment">What the desk says of it.</param>
internal sealed record ReviewItemAsked(string Article, int Start, int End, string? Comment = null);
