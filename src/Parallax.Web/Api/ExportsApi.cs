using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Analysis.Reports.Exports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>A story in the shapes of <c>parallax export</c>.</summary>
internal static class ExportsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var export = api.MapGet("/stories/{id}/export", ExportAsync)
            .WithName("exportStory")
            .WithSummary($"A story's findings as {string.Join(", ", ExportFormats.Names)}")
            .WithTags("Stories")
            .MayFail(StatusCodes.Status404NotFound);
        var types = ExportFormats.All.Select(format => format.MediaType.Split(';')[0]).Distinct().ToArray();
        export.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), types));
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        StoryComparisons comparisons,
        [Description("Number of the story: s12")] string id,
        [Description("Name of the shape")] string? format,
        [Description("Planned, supposed and denied events, too")] bool? all,
        [Description("Names of the columns first, where the shape has none by custom")] bool? header,
        CancellationToken cancellation
    )
    {
        if (ExportFormats.Named(format ?? string.Empty) is not { } shape)
        {
            return Problems.Bad(http, $"'format' is one of {string.Join(", ", ExportFormats.Names)}");
        }

        if (
            Addresses.Number(id, 's') is not { } number
            || await comparisons.OfAsync(number, cancellation).ConfigureAwait(false) is not { } comparison
        )
        {
            return StoriesApi.None(http, id);
        }

        using var output = new MemoryStream();
        var choices = new ExportChoices { All = all ?? false, Header = header ?? false };
        var story = StoredStory.Id(comparison.Story.Number);
        var problem = await ExportFormats
            .WriteAsync(shape, choices, One(new ExportedReport(comparison.Report, story)), output, cancellation)
            .ConfigureAwait(false);
        return problem is null
            ? new ApiAnswer(output.ToArray(), shape.MediaType) { FileName = story + shape.Extension }
            : Problems.Of(http, StatusCodes.Status500InternalServerError, "Not written", problem);
    }

    private static async IAsyncEnumerable<ExportedReport> One(ExportedReport report)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return report;
    }
}
