using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Parallax.Web.Pages.Shell;

/// <summary>Answers with a page.</summary>
/// <param name="page">The page.</param>
internal sealed class PageResult(Page page) : IResult
{
    public Page Page => page;

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<PageWriter>().WriteAsync(httpContext, page);
}
