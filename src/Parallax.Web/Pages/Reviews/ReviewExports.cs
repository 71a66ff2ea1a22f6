using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Desk.Reviews;
using Parallax.Web.Api;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Reviews;

/// <summary>A press review as a file to keep: a page, Markdown, a Word document, JSON.</summary>
internal static class ReviewExports
{
    private static readonly Dictionary<string, (string Type, Func<PressReview, byte[]> Write)> Formats = new(
        StringComparer.Ordinal
    )
    {
        ["html"] = ("text/html; charset=utf-8", review => Encoding.UTF8.GetBytes(ReviewHtml.Write(review))),
        ["md"] = ("text/markdown; charset=utf-8", review => Encoding.UTF8.GetBytes(ReviewMarkdown.Write(review))),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ReviewDocx.Write),
        ["json"] = (ApiJson.MediaType, ReviewJson.Write),
    };

    /// <summary>Endings of the files.</summary>
    public static IEnumerable<string> Names => Formats.Keys;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(ReviewsPages.Path + "/{id}/export", ExportAsync);

    /// <summary>The review in a format, to be kept as a file.</summary>
    public static IResult Of(HttpContext http, PressReview review, string? format) =>
        format is not null && Formats.TryGetValue(format, out var shape)
            ? new ApiAnswer(shape.Write(review), shape.Type) { FileName = $"press-review-{review.Id}.{format}" }
            : Problems.Bad(http, $"no press review is written as '{format}'; name one of {string.Join(", ", Names)}");

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        string id,
        string? format,
        PressReviews reviews,
        CancellationToken cancellation
    ) =>
        await reviews.FindAsync(id, cancellation).ConfigureAwait(false) is { } review
            ? Of(http, review, format)
            : ReviewsPages.None(http, id);
}
