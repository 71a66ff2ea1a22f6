using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Api;

/// <summary>Bytes with an entity tag of what they are: who has them already is told so, and gets nothing.</summary>
/// <param name="body">The bytes.</param>
/// <param name="type">Their media type.</param>
internal sealed class ApiAnswer(ReadOnlyMemory<byte> body, string type) : IResult
{
    /// <summary>Name under which a browser keeps them as a file; null where it shows them.</summary>
    public string? FileName { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 12))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (
            request.Headers.IfNoneMatch.ToString() is var known
            && (known == "*" || known.Contains(tag, StringComparison.Ordinal))
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = type;
        response.ContentLength = body.Length;
        if (FileName is not null)
        {
            // Made of numbers and names of formats only, so nothing in it has to be encoded.
            response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        }

        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
