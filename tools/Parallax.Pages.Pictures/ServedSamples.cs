using System.Diagnostics;

namespace Parallax.Pages.Pictures;

/// <summary>The sample corpus in a store of its own, served by the program as a user starts it.</summary>
internal sealed class ServedSamples : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Process server;

    private ServedSamples(DirectoryInfo folder, Process server, Uri address) =>
        (this.folder, this.server, Address) = (folder, server, address);

    public Uri Address { get; }

    public static async Task<ServedSamples> StartAsync(string corpus)
    {
        var place = Directory.CreateTempSubdirectory("parallax-pictures-");
        var store = Path.Combine(place.FullName, "samples.db");
        using (var ingest = Start("ingest", corpus, "--db", store, "--quiet"))
        {
            await ingest.WaitForExitAsync();
        }

        var served = Start("serve", "--db", store, "--port", "0", "--log", "none");
        var line =
            await served.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("the server did not start");
        return new ServedSamples(place, served, new Uri(line.Split(' ')[^1]));
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        folder.Delete(recursive: true);
    }

    private static Process Start(params string[] words) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "parallax.dll"), .. words])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
}
