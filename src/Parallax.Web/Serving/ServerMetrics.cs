using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Serving;

/// <summary>
/// Counts requests by route and answer with how long they took, and writes it in the text format that Prometheus reads.
/// </summary>
internal sealed partial class ServerMetrics(
    StoreWatch watch,
    PageWriter pages,
    TimeProvider time,
    ILogger<ServerMetrics> log
)
{
    // Seconds; the last bucket, without a bound, is added when written.
    private static readonly double[] Bounds = [0.005, 0.02, 0.06, 0.25, 1, 5];

    // Whoever makes methods up fills no memory.
    private static readonly string[] Known = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Method, string Route, int Status), Tally> tallies = [];

    public void Use(IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var began = time.GetTimestamp();
                try
                {
                    await next(http).ConfigureAwait(false);
                }
                finally
                {
                    Count(http, time.GetElapsedTime(began));
                }
            }
        );

    public void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/metrics", () => Results.Text(Write(), "text/plain; version=0.0.4; charset=utf-8"))
            .ExcludeFromDescription();

    private void Count(HttpContext http, TimeSpan took)
    {
        // Addresses that lead nowhere are one: whoever tries a million of them fills no memory.
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        var status = http.Response.StatusCode;
        tallies
            .GetOrAdd(
                (Known.Contains(http.Request.Method) ? http.Request.Method : "other", route, status),
                _ => new Tally()
            )
            .Add(took);
        if (status >= 500)
        {
            Failed(log, http.Request.Method, http.Request.Path, status, took.TotalMilliseconds);
        }
        else if (!HttpMethods.IsGet(http.Request.Method) || (took > Slow && route != LiveEvents.Path))
        {
            Answered(log, http.Request.Method, http.Request.Path, status, took.TotalMilliseconds);
        }
        else
        {
            Read(log, http.Request.Method, http.Request.Path, status, took.TotalMilliseconds);
        }
    }

    private string Write()
    {
        var text = new StringBuilder();
        text.Append("# HELP parallax_request_seconds Time from a request to the end of its answer.\n");
        text.Append("# TYPE parallax_request_seconds histogram\n");
        foreach (var ((method, route, status), tally) in tallies.OrderBy(pair => pair.Key))
        {
            var labels = string.Create(
                CultureInfo.InvariantCulture,
                $"method=\"{method}\",route=\"{route}\",status=\"{status}\""
            );
            tally.Write(text, "parallax_request_seconds", labels);
        }

        var counts = watch.Counts;
        text.Append("# HELP parallax_pages_rendered_total Pages rendered; the others were kept from before.\n");
        text.Append("# TYPE parallax_pages_rendered_total counter\n");
        text.Append(CultureInfo.InvariantCulture, $"parallax_pages_rendered_total {pages.Rendered}\n");
        Gauge("parallax_articles", "Current articles in the store.", counts.Articles);
        Gauge("parallax_stories", "Stories in the store.", counts.Stories);
        Gauge("parallax_store_changes", "Changes of the store.", counts.Changes);
        Gauge("parallax_store_up", "Whether the store could be read.", watch.IsWell ? 1 : 0);
        Gauge("process_resident_memory_bytes", "Memory of the process.", Environment.WorkingSet);
        Gauge("dotnet_heap_bytes", "Memory of the heap.", GC.GetTotalMemory(false));
        Gauge("dotnet_threads", "Threads of the pool.", ThreadPool.ThreadCount);
        return text.ToString();

        void Gauge(string name, string help, long value) =>
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");
    }

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void Read(ILogger log, string method, string path, int status, double milliseconds);

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger log, string method, string path, int status, double milliseconds);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void Failed(ILogger log, string method, string path, int status, double milliseconds);

    private sealed class Tally
    {
        private readonly long[] buckets = new long[Bounds.Length + 1];
        private long ticks;

        public void Add(TimeSpan took)
        {
            var bucket = Array.FindIndex(Bounds, bound => took.TotalSeconds <= bound);
            Interlocked.Increment(ref buckets[bucket < 0 ? Bounds.Length : bucket]);
            Interlocked.Add(ref ticks, took.Ticks);
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            var sum = 0L;
            for (var i = 0; i < buckets.Length; i++)
            {
                sum += Interlocked.Read(ref buckets[i]);
                var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"{bound}\"}} {sum}\n");
            }

            var seconds = TimeSpan.FromTicks(Interlocked.Read(ref ticks)).TotalSeconds;
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{{{labels}}} {seconds}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_count{{{labels}}} {sum}\n");
        }
    }
}
