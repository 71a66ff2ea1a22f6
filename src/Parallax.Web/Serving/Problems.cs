using Microsoft.AspNetCore.Http;
using Parallax.Web.Api;
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
            ? ApiProblem.Answer(status, title, detail)
            : new PageResult(
                Page.Of<ProblemPage>(title, ("Title", title), ("Detail", detail)) with
                {
                    Status = status,
                }
            );

    /// <summary>Says in words what an answer without a body says by its number only.</summary>
    public static Task WriteStatusAsync(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => WriteAsync(
                http,
                404,
                "Not here",
                $"there is nothing at {http.Request.Path}"
            ),
            StatusCodes.Status405MethodNotAllowed => WriteAsync(
                http,
                405,
                "Not so",
                $"{http.Request.Path} does not take {http.Request.Method}"
            ),
            StatusCodes.Status413PayloadTooLarge => WriteAsync(http, 413, "Too large", "send less at once"),
            StatusCodes.Status415UnsupportedMediaType => WriteAsync(
                http,
                415,
                "Not JSON",
                "send JSON with Content-Type: application/json"
            ),
            var status => WriteAsync(
                http,
                status,
                "That cannot be done",
                "the request is not one that can be answered"
            ),
        };

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
