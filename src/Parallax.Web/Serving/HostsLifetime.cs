using Microsoft.Extensions.Hosting;

namespace Parallax.Web.Serving;

/// <summary>The server is started and stopped by whoever built it; signals of the system are theirs.</summary>
internal sealed class HostsLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
