using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Parallax.Web.Serving;

/// <summary>How much one asking address may ask for, and all together.</summary>
internal static class RateBounds
{
    // A queue of so many more waits for its turn; beyond it a request is turned away.
    private const int AtOnce = 256;
    private const int Queue = 4_096;

    public static void Set(RateLimiterOptions limits, ServeOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
                : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return new ValueTask(
                Problems.WriteAsync(
                    rejected.HttpContext,
                    StatusCodes.Status429TooManyRequests,
                    "Too much at once",
                    $"more was asked than the server does for one; try again in {wait} s"
                )
            );
        };
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Changes(http, options)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Reads(http, options)),
            PartitionedRateLimiter.Create<HttpContext, string>(All)
        );
    }

    private static RateLimitPartition<string> Changes(HttpContext http, ServeOptions options) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reads")
            : RateLimitPartition.GetTokenBucketLimiter(
                From(http),
                _ => Bucket(options.ChangesPerMinute, TimeSpan.FromMinutes(1) / options.ChangesPerMinute, 1)
            );

    // Who asks from this machine asks for himself.
    private static RateLimitPartition<string> Reads(HttpContext http, ServeOptions options) =>
        options.Origin is null && (http.Connection.RemoteIpAddress is not { } address || AccessGate.IsPrivate(address))
            ? RateLimitPartition.GetNoLimiter("private")
            : RateLimitPartition.GetTokenBucketLimiter(
                From(http),
                _ => Bucket(options.RequestsPerSecond * 2, TimeSpan.FromSeconds(1), options.RequestsPerSecond)
            );

    // A page that listens for what is new waits for hours and has a bound of its own.
    private static RateLimitPartition<string> All(HttpContext http) =>
        http.Request.Path.StartsWithSegments(LiveEvents.Path) || http.Request.Path.StartsWithSegments("/health")
            ? RateLimitPartition.GetNoLimiter("live")
            : RateLimitPartition.GetConcurrencyLimiter(
                "all",
                _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Queue }
            );

    private static TokenBucketRateLimiterOptions Bucket(int size, TimeSpan period, int refill) =>
        new()
        {
            TokenLimit = size,
            ReplenishmentPeriod = period,
            TokensPerPeriod = refill,
            AutoReplenishment = true,
        };

    private static string From(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
