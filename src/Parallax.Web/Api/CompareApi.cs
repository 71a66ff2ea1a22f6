using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Analysis.Reports;
using Parallax.Desk.Intake;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>Texts read or compared at once, beside the store.</summary>
internal static class CompareApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/compare", CompareAsync)
            .WithName("compareTexts")
            .WithSummary("Reports of one event, sent along, compared; nothing of them is stored as an article")
            .WithTags("Texts")
            .Produces<Report>();
        api.MapPost("/read", ReadAsync)
            .WithName("readText")
            .WithSummary("What is found in one report that is sent along; nothing is stored")
            .WithTags("Texts")
            .Produces<Report>();
    }

    private static async Task<IResult> CompareAsync(
        HttpContext http,
        PastedComparisons comparisons,
        TextsAsked asked,
        CancellationToken cancellation
    )
    {
        var texts = new List<PastedText>();
        foreach (var text in asked.Texts)
        {
            if (text is null)
            {
                return Problems.Bad(http, "one of the texts is null; send its words");
            }

            if (!text.Read(out var read, out var error))
            {
                return Problems.Bad(http, error!);
            }

            texts.Add(read!);
        }

        var outcome = await comparisons.MakeAsync(texts, cancellation).ConfigureAwait(false);
        return outcome.Id is { } id && await comparisons.FindAsync(id, cancellation).ConfigureAwait(false) is { } report
            ? ApiJson.Of(report)
            : Problems.Bad(http, outcome.Failure ?? "the comparison could not be kept; send the texts again");
    }

    private static async Task<IResult> ReadAsync(
        HttpContext http,
        PastedComparisons comparisons,
        TextAsked asked,
        CancellationToken cancellation
    )
    {
        if (!asked.Read(out var text, out var error))
        {
            return Problems.Bad(http, error!);
        }

        var (report, failure) = await comparisons.ReadAsync(text!, cancellation).ConfigureAwait(false);
        return report is null ? Problems.Bad(http, failure!) : ApiJson.Of(report);
    }
}

/// <summary>Texts that are sent along.</summary>
/// <param name="Texts">Between two and six reports.</param>
internal sealed record TextsAsked(IReadOnlyList<TextAsked> Texts);

/// <summary>A text that is sent along.</summary>
/// <param name="Text">A report as plain text, or as an HTML page.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">Day of publication: YYYY-MM-DD.</param>
/// <param name="Headline">Its title.</param>
internal sealed record TextAsked(string Text, string? Outlet = null, string? Date = null, string? Headline = null)
{
    public bool Read(out PastedText? text, out string? error)
    {
        var isDay = WrittenDay.TryRead(Date, out var day);
        error =
            string.IsNullOrWhiteSpace(Text) ? "a text is empty; send a report as 'text'"
            : isDay ? null
            : $"'{Date}' is no day; write YYYY-MM-DD";
        text = error is null ? new PastedText(Text, Outlet, day, Headline) : null;
        return error is null;
    }
}
