using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Pages.Shell;

/// <summary>A page as bytes.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">UTF-8.</param>
internal sealed record RenderedPage(int Status, byte[] Body)
{
    /// <summary>Entity tag: other bytes have another.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";

    /// <summary>Sends it, or only that it is what the reader's browser has.</summary>
    public Task SendAsync(HttpContext http, bool isPrivate)
    {
        var response = http.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = isPrivate ? "no-store" : "no-cache";
        if (!isPrivate && Status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = ETag;
            if (
                http.Request.Headers.IfNoneMatch.ToString() is var known
                && (known == "*" || known.Contains(ETag, StringComparison.Ordinal))
            )
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
