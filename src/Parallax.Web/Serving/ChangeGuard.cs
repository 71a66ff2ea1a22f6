using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Parallax.Web.Serving;

/// <summary>
/// Lets a request change something only where it comes from our own page or from a program: no other site can make a reader's
/// browser do it. It stands before all endpoints, so that none can forget it.
/// </summary>
internal static class ChangeGuard
{
    public static void Use(IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (IsSafe(http.Request.Method) || await ReasonAsync(http).ConfigureAwait(false) is not { } reason)
                {
                    await next(http).ConfigureAwait(false);
                    return;
                }

                await Problems
                    .WriteAsync(http, StatusCodes.Status403Forbidden, "The change was not made", reason)
                    .ConfigureAwait(false);
            }
        );

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static async Task<string?> ReasonAsync(HttpContext http)
    {
        var request = http.Request;
        var own = http.RequestServices.GetRequiredService<ServeOptions>().Origin?.GetLeftPart(UriPartial.Authority);
        if (request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}" && origin != own)
        {
            return $"it was sent by a page of {origin}; open Parallax itself and do it there";
        }

        if (request.Headers["Sec-Fetch-Site"] is [not ("same-origin" or "none")])
        {
            return "it was sent by a page of another site; open Parallax itself and do it there";
        }

        if (!request.HasFormContentType)
        {
            // A page of another site can send no JSON without asking first, and is never allowed to.
            return
                (request.HasJsonContentType() && request.Path.StartsWithSegments("/api"))
                || (request.ContentLength is null or 0 && HttpMethods.IsDelete(request.Method))
                ? null
                : "it is neither a form of a page nor, under /api, JSON with Content-Type: application/json";
        }

        try
        {
            var forms = http.RequestServices.GetRequiredService<IAntiforgery>();
            return await forms.IsRequestValidAsync(http).ConfigureAwait(false)
                ? null
                : "the page it was sent from is out of date; go back, reload that page and do it again";
        }
        catch (AntiforgeryValidationException fault) when (fault.InnerException is not BadHttpRequestException)
        {
            return "the form cannot be read; send it from the page itself";
        }
        catch (AntiforgeryValidationException fault)
        {
            // Too large, or cut off: that is answered as it is of every other request.
            ExceptionDispatchInfo.Throw(fault.InnerException!);
            throw;
        }
    }
}
