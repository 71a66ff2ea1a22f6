using System.Net;
using Polly;
using Polly.Retry;

namespace Parallax.Sources.Fetching;

/// <summary>Asks again after faults that may pass: twice as long a pause each time, by chance shorter or longer.</summary>
internal static class BackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The retrying, by the options' clock and chance.</summary>
    public static ResiliencePipeline<WebAnswer> Pipeline(FetchOptions options)
    {
        if (options.Retries <= 0)
        {
            return ResiliencePipeline<WebAnswer>.Empty;
        }

        var builder = new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = options.Time };
        return builder
            .AddRetry(
                new RetryStrategyOptions<WebAnswer>
                {
                    MaxRetryAttempts = options.Retries,
                    ShouldHandle = arguments =>
                        ValueTask.FromResult(arguments.Outcome.Result is { } answer && IsWorthIt(answer, options)),
                    DelayGenerator = arguments =>
                        ValueTask.FromResult<TimeSpan?>(
                            arguments.Outcome.Result?.RetryAfter ?? Pause(arguments.AttemptNumber, options)
                        ),
                }
            )
            .Build();
    }

    /// <summary>Whether the answer is such a fault, and its server does not ask for more patience than we have.</summary>
    private static bool IsWorthIt(WebAnswer answer, FetchOptions options) =>
        (answer.Failure is not null ? answer.MayPass : IsPassing(answer.Status))
        && !(answer.RetryAfter > options.LongestRetryAfter);

    private static bool IsPassing(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    // Half to one and a half of it: pages that failed together do not come back together.
    private static TimeSpan Pause(int attempt, FetchOptions options)
    {
        var pause = options.BackOff * Math.Pow(2, attempt) * (0.5 + options.Chance());
        return pause < Longest ? pause : Longest;
    }
}
