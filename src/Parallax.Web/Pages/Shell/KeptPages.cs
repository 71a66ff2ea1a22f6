using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Shell;

/// <summary>
/// Keeps pages as bytes until the store changes: the same page asked for a thousand times a second is rendered once. A filter of
/// all pages; those with forms, problems, and pages that are still being made pass through it.
/// </summary>
internal sealed class KeptPages(StoreWatch watch, PageWriter writer) : IEndpointFilter, IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LongestKey = 1_024;

    private readonly MemoryCache pages = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostBytes }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var request = http.Request;
        // What was new when the page began to be made: what comes later is told to it once it listens.
        var told = watch.Told;
        PageWriter.Begin(http, told);
        var key = (told, Address: $"{request.Path}{request.QueryString}");
        if (key.Address.Length > LongestKey)
        {
            return await next(context).ConfigureAwait(false);
        }

        if (pages.TryGetValue(key, out RenderedPage? kept))
        {
            return new Sent(kept!);
        }

        var answer = await next(context).ConfigureAwait(false);
        if (answer is not PageResult { Page: { HasForms: false, IsUnfinished: false, Status: 200 } page })
        {
            return answer;
        }

        var rendered = await writer.RenderAsync(page, null, told).ConfigureAwait(false);
        using (var entry = pages.CreateEntry(key))
        {
            entry.Size = rendered.Body.Length;
            entry.Value = rendered;
            // What belongs to an earlier state of the store is never asked for again.
            entry.SlidingExpiration = TimeSpan.FromMinutes(10);
        }

        return new Sent(rendered);
    }

    public void Dispose() => pages.Dispose();

    private sealed class Sent(RenderedPage page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => page.SendAsync(httpContext, isPrivate: false);
    }
}
