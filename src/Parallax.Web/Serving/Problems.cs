using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Serving;

/// <summary>Says what went wrong: to programs as problem details (RFC 9457), to readers as a page.</summary>
internal static class Problems
{
    public static Task WriteAsync(HttpContext http, int status, string title, string detail) =>
        Of(http, status, title, detail).ExecuteAsync(http);

    /// <summary>The answer in the shape of what was asked for.</summary>
    public static IResult Of(HttpContext http, int status, string title, string detail) =>
        IsProgram(http.Request)
            ? Results.Problem(
                new ProblemDetails
                {
                    Status = status,
                    Title = title,
                    Detail = detail,
                }
            )
            : new PageResult(
                Page.Of<ProblemPage>(title, ("Title", title), ("Detail", detail)) with
                {
                    Status = status,
                }
            );

    /// <summary>There is nothing of that name.</summary>
    public static IResult NotFound(HttpContext http, string what) =>
        Of(http, StatusCodes.Status404NotFound, "Not here", what);

    /// <summary>What was asked cannot be understood.</summary>
    public static IResult Bad(HttpContext http, string what) =>
        Of(http, StatusCodes.Status400BadRequest, "That cannot be done", what);

    private static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase)
        || request.HasJsonContentType();
}
