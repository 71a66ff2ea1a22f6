using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Pages.Shell;

/// <summary>Answers a change with the page that shows what came of it: reloading that changes nothing again.</summary>
/// <param name="address">Where.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
