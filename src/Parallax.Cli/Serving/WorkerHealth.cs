using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Parallax.Cli.Commands;
using Parallax.Cluster;
using Parallax.Core;

namespace Parallax.Cli.Serving;

/// <summary>Where a worker tells how it is.</summary>
internal sealed record HealthAddress(IPAddress Host, int Port)
{
    public static HealthAddress Parse(string text) =>
        IPEndPoint.TryParse(text, out var point) && text.Contains(':', StringComparison.Ordinal)
            ? new HealthAddress(point.Address, point.Port)
            : throw CommandException.WordsOff($"--health: '{text}' is no address and port, as 127.0.0.1:9090");
}

/// <summary>
/// <c>/healthz</c>: the process runs. <c>/readyz</c>: database and broker answer. <c>/metrics</c>: what it did, for Prometheus.
/// </summary>
internal sealed class WorkerHealth : IAsyncDisposable
{
    private readonly WebApplication? app;

    private WorkerHealth(WebApplication? app) => this.app = app;

    /// <summary>Where it answers; null where nobody asked for it.</summary>
    public string? Address => app?.Urls.FirstOrDefault();

    public static async Task<WorkerHealth> StartAsync(
        HealthAddress? address,
        Worker worker,
        WorkerServices services,
        CancellationToken cancellation
    )
    {
        if (address is null)
        {
            return new WorkerHealth(null);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(address.Host, address.Port));
        var answering = builder.Build();
        answering.MapGet("/healthz", () => Results.Text("alive\n"));
        answering.MapGet("/readyz", stop => ReadyAsync(stop, worker, services));
        answering.MapGet("/metrics", () => Results.Text(Metrics(worker.Counters), "text/plain; version=0.0.4"));
        try
        {
            await answering.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            await answering.DisposeAsync().ConfigureAwait(false);
            throw CommandException.NothingDone(
                $"{address.Host}:{address.Port}: cannot listen there; name another with --health",
                fault
            );
        }

        return new WorkerHealth(answering);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task ReadyAsync(HttpContext context, Worker worker, WorkerServices services)
    {
        var fault = worker.Fault;
        try
        {
            await services.Work.CountAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (StoreException unreached)
        {
            fault = unreached.Message;
        }

        context.Response.StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync((fault ?? "ready") + "\n", context.RequestAborted).ConfigureAwait(false);
    }

    private static string Metrics(WorkerCounters counters)
    {
        var text = new StringBuilder();
        Add("parallax_worker_read_total", "counter", "Items read.", counters.Read);
        Add("parallax_worker_failed_total", "counter", "Items that could not be read.", counters.Failed);
        Add("parallax_worker_decided_total", "counter", "Articles given a story.", counters.Decided);
        Add("parallax_worker_settled_total", "counter", "Articles put into another story.", counters.Settled);
        Add("parallax_worker_buried_total", "counter", "Messages put with the dead letters.", counters.Buried);
        Add("parallax_worker_shards", "gauge", "Shards held.", counters.Shards);
        Add("parallax_worker_memory_bytes", "gauge", "Working set.", Environment.WorkingSet);
        return text.ToString();

        void Add(string name, string type, string help, long value) =>
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
    }
}
