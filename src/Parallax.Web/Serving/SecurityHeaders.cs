using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Serving;

/// <summary>Headers of every answer: nothing is run or fetched but what the server itself serves as a file.</summary>
internal static class SecurityHeaders
{
    /// <summary>The policy of pages: no script or style stands inside a page, none comes from elsewhere, no page frames it.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                // Last of all: who answers a fault clears what was set before.
                http.Response.OnStarting(() =>
                {
                    Set(http.Response.Headers);
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    private static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // With "no-referrer" a browser says of our own forms, too, that they come from nowhere (Origin: null).
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    }
}
