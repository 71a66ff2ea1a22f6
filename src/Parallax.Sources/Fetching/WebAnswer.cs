using System.Net;
using Parallax.Core;

namespace Parallax.Sources.Fetching;

/// <summary>What one request came to: an answer, or one clause that says why there is none.</summary>
internal sealed record WebAnswer
{
    /// <summary>Status of the answer; 0 where there is none.</summary>
    public HttpStatusCode Status { get; init; }

    /// <summary>Its body, decompressed; empty for all but 200.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Content-Type as sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a redirect leads, as sent.</summary>
    public string? Location { get; init; }

    /// <summary>What to say when it is asked for again.</summary>
    public FetchState? State { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What went wrong and what to do; null where the server answered at all.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the fault may pass by itself, so that asking again is worth it.</summary>
    public bool MayPass { get; init; }

    /// <summary>Whether the body is a page.</summary>
    public bool IsPage => Failure is null && Status == HttpStatusCode.OK;

    /// <summary>Whether it leads elsewhere.</summary>
    public bool IsRedirect => Failure is null && (int)Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>A fault.</summary>
    public static WebAnswer Failed(string reason, bool mayPass = false) =>
        new() { Failure = reason, MayPass = mayPass };
}
