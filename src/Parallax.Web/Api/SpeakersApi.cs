using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Desk.Shapes;
using Parallax.Desk.Speakers;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Everything that somebody said.</summary>
internal static class SpeakersApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/speakers", FindAsync)
            .WithName("findSpeaker")
            .WithSummary("Everything that somebody said, each saying with every outlet's version, newest first")
            .WithTags("Speakers")
            .Produces<SpeakerSayings>();

    /// <summary>A name that can be looked for; null where it is none.</summary>
    public static string? Name(string? written) =>
        written?.Trim() is { Length: > 0 and <= SpeakerQuery.LongestName } name
        && name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)
            ? name
            : null;

    private static async Task<IResult> FindAsync(
        HttpContext http,
        SpeakerQuotes quotes,
        [Description("Words of the name")] string? name,
        [Description("How many of the newest sayings are passed over")] int? offset,
        [Description("Most sayings")] int? limit,
        CancellationToken cancellation
    )
    {
        if (Name(name) is not { } known)
        {
            return Problems.Bad(http, "'name' is the name of a speaker; write one");
        }

        if (ApiPaging.Read(offset, limit, out var paging) is not null || paging.Limit > SpeakerQuery.MostSayings)
        {
            return Problems.Bad(
                http,
                $"'offset' is 0 or more, and 'limit' is between 1 and {SpeakerQuery.MostSayings}"
            );
        }

        var page = await quotes
            .FindAsync(
                new SpeakerQuery
                {
                    Name = known,
                    Offset = paging.Offset,
                    Limit = paging.Limit,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var next = paging.Offset + paging.Limit;
        return ApiJson.Of(
            SpeakerSayings.Of(
                page,
                next < page.Sayings
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ApiRoutes.Root}/speakers?name={Uri.EscapeDataString(known)}&offset={next}&limit={paging.Limit}"
                    )
                    : null
            )
        );
    }
}
