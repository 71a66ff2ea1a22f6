using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Parallax.Web.Serving;

/// <summary>Tells pages that listen (server-sent events) that the store changed; they fetch what they show anew.</summary>
internal sealed class LiveEvents(
    StoreWatch watch,
    ServeOptions options,
    TimeProvider time,
    IHostApplicationLifetime life
)
{
    /// <summary>Where pages listen.</summary>
    public const string Path = "/live";

    // Something is sent so often, so that a listener who went away is noticed.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    private int listeners;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, ListenAsync).ExcludeFromDescription();

    private async Task ListenAsync(HttpContext http)
    {
        if (Interlocked.Increment(ref listeners) > options.Listeners)
        {
            Interlocked.Decrement(ref listeners);
            await Problems
                .WriteAsync(
                    http,
                    StatusCodes.Status503ServiceUnavailable,
                    "Too many listen",
                    $"{options.Listeners} pages listen already; reload by hand"
                )
                .ConfigureAwait(false);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        try
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            await TellAsync(http.Response, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
        finally
        {
            Interlocked.Decrement(ref listeners);
        }
    }

    private async Task TellAsync(HttpResponse response, CancellationToken cancellation)
    {
        long? told = null;
        while (true)
        {
            var (changed, now) = (watch.Changed, watch.Told);
            var line =
                told == now ? ":\n\n" : string.Create(CultureInfo.InvariantCulture, $"event: changed\ndata: {now}\n\n");
            told = now;
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(line), cancellation).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellation).ConfigureAwait(false);
            await Task.WhenAny(changed, Task.Delay(Pulse, time, cancellation)).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
