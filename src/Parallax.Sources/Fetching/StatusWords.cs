using System.Globalization;
using System.Net;

namespace Parallax.Sources.Fetching;

/// <summary>What a status that brings no page means, and what to do.</summary>
internal static class StatusWords
{
    /// <summary>A clause that follows the address.</summary>
    public static string Of(WebAnswer answer)
    {
        var code = (int)answer.Status;
        var meaning = code switch
        {
            401 or 402 or 403 or 407 or 451 => "it is not for everybody; look at it in a browser",
            404 or 410 => "there is nothing there; check the address",
            429 when answer.RetryAfter is { } wait => string.Create(
                CultureInfo.InvariantCulture,
                $"too many requests; try again in {Math.Ceiling(wait.TotalSeconds):0} s"
            ),
            429 => "too many requests; try again later",
            304 => "but it was never sent before; try again later",
            >= 500 and < 600 => "its host has a fault; try again later",
            >= 400 and < 500 => "its host does not take the request; check the address",
            _ => "which brings no page; look at it in a browser",
        };
        return string.Create(CultureInfo.InvariantCulture, $"answers {code}: {meaning}");
    }
}
