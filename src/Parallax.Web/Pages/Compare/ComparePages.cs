using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Desk.Intake;
using Parallax.Web.Pages.Add;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Compare;

/// <summary>Texts pasted and compared at once.</summary>
internal static class ComparePages
{
    private const string Path = "/compare";
    private const int Usual = 2;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            Path,
            (int? texts) => Show(Empty(Math.Clamp(texts ?? Usual, Usual, PastedComparisons.Most)), null)
        );
        routes.MapPost(Path, CompareAsync);
        routes.MapGet(Path + "/{id}", FindAsync);
    }

    private static async Task<IResult> CompareAsync(
        HttpContext http,
        PastedComparisons comparisons,
        CancellationToken cancellation
    )
    {
        var values = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var suffixes = Enumerable
            .Range(1, PastedComparisons.Most)
            .Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Where(suffix => values.ContainsKey("text" + suffix))
            .ToList();
        // Fields that stay empty are of nobody.
        var given = suffixes.Where(suffix => !string.IsNullOrWhiteSpace(values["text" + suffix])).ToList();
        var read = given.ConvertAll(suffix => PastedForm.Read(values, suffix));
        var error =
            read.Select(one => one.Error).FirstOrDefault(error => error is not null)
            ?? (given.Count < Usual ? "a comparison needs two texts; paste another report of the same event" : null);
        var outcome = error is null
            ? await comparisons.MakeAsync([.. read.Select(one => one.Text!)], cancellation).ConfigureAwait(false)
            : new PastedOutcome(null, error);
        return outcome.Id is { } id
            ? new SeeOther($"{Path}/{id}")
            : Show([.. suffixes.Select(suffix => PastedForm.Of(values, suffix))], outcome.Failure);
    }

    private static async Task<IResult> FindAsync(
        HttpContext http,
        string id,
        PastedComparisons comparisons,
        CancellationToken cancellation
    ) =>
        await comparisons.FindAsync(id, cancellation).ConfigureAwait(false) is { } report
            ? new PageResult(
                Page.Of<ComparedPage>(
                    report.Story?.Headline ?? "Texts compared",
                    (nameof(ComparedPage.Report), report)
                ) with
                {
                    Section = Section.Compare,
                }
            )
            : Problems.NotFound(http, "this comparison is not kept any more; paste the texts again");

    private static PastedForm[] Empty(int texts) => [.. Enumerable.Repeat(new PastedForm("", "", "", ""), texts)];

    private static PageResult Show(IReadOnlyList<PastedForm> texts, string? error) =>
        new(
            Page.Of<ComparePage>(
                "Compare texts",
                (nameof(ComparePage.Texts), texts),
                (nameof(ComparePage.Error), error)
            ) with
            {
                Section = Section.Compare,
                HasForms = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            }
        );
}
