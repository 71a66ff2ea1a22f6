using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Core;
using Parallax.Desk.Intake;
using Parallax.Desk.Shapes;
using Parallax.Web.Pages.Add;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Adding addresses and texts to the store.</summary>
internal static class IntakeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/intake", Ask)
            .WithName("addSources")
            .WithSummary("Takes addresses or texts into the store, after what was asked for before")
            .WithTags("Intake")
            .Produces<IntakeItem>(StatusCodes.Status202Accepted)
            .MayFail(StatusCodes.Status503ServiceUnavailable);
        api.MapGet(
                "/intake/{id}",
                (HttpContext http, IntakeQueue queue, [Description("Number of the job")] long id) =>
                    queue.Jobs.FirstOrDefault(job => job.Id == id) is { } job
                        ? ApiJson.Of(IntakeItem.Of(job))
                        : Problems.NotFound(http, $"there is no job {id} since the server started")
            )
            .WithName("findIntake")
            .WithSummary("What came of it")
            .WithTags("Intake")
            .Produces<IntakeItem>()
            .MayFail(StatusCodes.Status404NotFound);
    }

    private static IResult Ask(HttpContext http, IntakeQueue queue, IntakeAsked asked)
    {
        var (addresses, texts) = (asked.Addresses ?? [], asked.Texts ?? []);
        if ((addresses.Count == 0) == (texts.Count == 0))
        {
            return Problems.Bad(http, "send either 'addresses' or 'texts'");
        }

        IntakeJob? job;
        if (addresses.Count > 0)
        {
            var (read, error) = WebAddresses.Read(string.Join('\n', addresses));
            if (error is not null)
            {
                return Problems.Bad(http, error);
            }

            job = queue.Ask(read);
        }
        else
        {
            var read = new List<PastedText>();
            foreach (var text in texts)
            {
                if (text is null)
                {
                    return Problems.Bad(http, "one of the texts is null; send its words");
                }

                if (!text.Read(out var pasted, out var error))
                {
                    return Problems.Bad(http, error!);
                }

                read.Add(pasted!);
            }

            job = queue.Ask(read);
        }

        return job is null
            ? Problems.Of(
                http,
                StatusCodes.Status503ServiceUnavailable,
                "Too much waits",
                $"{IntakeQueue.MostWaiting} jobs wait already; send it again when some are done"
            )
            : Results.Accepted(
                string.Create(CultureInfo.InvariantCulture, $"{ApiRoutes.Root}/intake/{job.Id}"),
                IntakeItem.Of(job)
            );
    }
}

/// <summary>What is to be taken in: one of the two.</summary>
/// <param name="Addresses">Web addresses of pages, feeds, lists.</param>
/// <param name="Texts">Reports.</param>
internal sealed record IntakeAsked(IReadOnlyList<string>? Addresses = null, IReadOnlyList<TextAsked>? Texts = null);

/// <summary>A job of the intake.</summary>
/// <param name="Id">Its number since the server started.</param>
/// <param name="State">"waiting", "running" or "done".</param>
/// <param name="New">Articles that were not there.</param>
/// <param name="Revised">New texts of articles that were.</param>
/// <param name="Known">Articles that were there unchanged.</param>
/// <param name="Failed">What could not be read.</param>
/// <param name="Articles">The first of the articles.</param>
/// <param name="Failures">The first of the failures, each one line.</param>
/// <param name="Fault">Why nothing more was done; null where all was.</param>
internal sealed record IntakeItem(
    long Id,
    string State,
    int New,
    int Revised,
    int Known,
    int Failed,
    IReadOnlyList<IngestItem> Articles,
    IReadOnlyList<string> Failures,
    string? Fault
)
{
    public static IntakeItem Of(IntakeJob job) =>
        new(
            job.Id,
            job.State.ToString().ToLowerInvariant(),
            job.Report.New,
            job.Report.Revised,
            job.Report.Known,
            job.Report.Failed,
            [.. job.Stored.Select(StoreJson.ItemOf)],
            job.Failures,
            job.Fault
        );
}
