using System.Diagnostics;
using System.Globalization;

namespace Parallax.Bench.Serve;

/// <summary>
/// How a running server answers over loopback: one request after another at each address, with the time to the first byte and to
/// the last; then as many as it can answer at the first address for some seconds, with the errors and the server's memory.
/// </summary>
internal static class ServeMeasure
{
    private const int Warm = 5;
    private const int AtOnce = 32;

    /// <summary>Runs "serve --requests N --seconds S URL...".</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var urls = args.Where(arg => arg.StartsWith("http://", StringComparison.Ordinal))
            .Select(arg => new Uri(arg))
            .ToList();
        var requests = int.Parse(Value(args, "--requests") ?? "200", CultureInfo.InvariantCulture);
        var seconds = int.Parse(Value(args, "--seconds") ?? "10", CultureInfo.InvariantCulture);
        if (urls.Count == 0)
        {
            output.WriteLine(
                "name addresses of a running server: serve --requests 200 --seconds 10 http://127.0.0.1:5080/stories"
            );
            return 2;
        }

        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });
        foreach (var url in urls)
        {
            await OneByOneAsync(client, url, requests, output);
        }

        if (seconds > 0)
        {
            await ManyAsync(client, urls[0], TimeSpan.FromSeconds(seconds), output);
        }

        return 0;
    }

    private static async Task OneByOneAsync(HttpClient client, Uri url, int requests, TextWriter output)
    {
        var (first, whole) = (new List<double>(), new List<double>());
        var bytes = 0L;
        var buffer = new byte[1 << 16];
        for (var i = 0; i < Warm + requests; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            bytes = await body.ReadAsync(buffer);
            var byFirst = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read) { }

            if (i >= Warm)
            {
                first.Add(byFirst);
                whole.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{url.PathAndQuery}: {bytes / 1024.0:0.0} KB; first byte p50 {At(first, 0.5):0.0} p95 {At(first, 0.95):0.0} ms; whole p50 {At(whole, 0.5):0.0} p95 {At(whole, 0.95):0.0} max {whole.Max():0.0} ms ({requests} requests)"
            )
        );
    }

    private static async Task ManyAsync(HttpClient client, Uri url, TimeSpan time, TextWriter output)
    {
        var before = await MemoryAsync(client, url);
        var began = Stopwatch.GetTimestamp();
        var (done, failed) = (0L, 0L);
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(async _ =>
                {
                    while (Stopwatch.GetElapsedTime(began) < time)
                    {
                        using var answer = await client.GetAsync(url);
                        Interlocked.Increment(ref done);
                        if (!answer.IsSuccessStatusCode)
                        {
                            Interlocked.Increment(ref failed);
                        }
                    }
                })
        );
        var after = await MemoryAsync(client, url);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{url.PathAndQuery}: {done / Stopwatch.GetElapsedTime(began).TotalSeconds:N0} requests/s for {time.TotalSeconds:0} s by {AtOnce} at once, this process on the same processors; {failed} errors; memory of the server {before >> 20} MB before, {after >> 20} MB after"
            )
        );
    }

    private static async Task<long> MemoryAsync(HttpClient client, Uri url)
    {
        var metrics = await client.GetStringAsync(new Uri(url, "/metrics"));
        var line = metrics
            .Split('\n')
            .First(line => line.StartsWith("process_resident_memory_bytes ", StringComparison.Ordinal));
        return long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static double At(List<double> values, double share) =>
        values.Order().ElementAt((int)((values.Count - 1) * share));

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;
}
