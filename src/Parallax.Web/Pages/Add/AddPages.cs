using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Desk.Intake;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Add;

/// <summary>Adding addresses, feeds and texts to the store.</summary>
internal static class AddPages
{
    private const string Path = "/add";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            Path,
            (FollowedFeeds feeds, IntakeQueue queue, StoreWatch watch, CancellationToken stop) =>
                ShowAsync(feeds, queue, new AddForm(), null, stop)
        );
        routes.MapPost(Path, AddAsync);
        routes.MapPost(Path + "/text", AddTextAsync);
        routes.MapPost(Path + "/unfollow", UnfollowAsync);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http,
        FollowedFeeds feeds,
        IntakeQueue queue,
        CancellationToken cancellation
    )
    {
        var values = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var form = new AddForm
        {
            Addresses = values["addresses"].ToString(),
            Follow = values["follow"] == "on",
            Minutes = values["minutes"].ToString(),
        };
        var (addresses, error) = WebAddresses.Read(form.Addresses);
        var minutes = 0;
        if (
            error is null
            && form.Follow
            && !int.TryParse(form.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)
        )
        {
            error = $"'{form.Minutes}' is no number of minutes";
        }

        foreach (var address in form.Follow && error is null ? addresses : [])
        {
            error ??= await feeds.AddAsync(address, minutes, cancellation).ConfigureAwait(false);
        }

        if (error is null && !form.Follow && queue.Ask(addresses) is null)
        {
            error = $"{IntakeQueue.MostWaiting} jobs wait already; try again when some are done";
        }

        return error is null
            ? new SeeOther(Path + "#jobs")
            : await ShowAsync(feeds, queue, form, error, cancellation).ConfigureAwait(false);
    }

    private static async Task<IResult> AddTextAsync(
        HttpContext http,
        FollowedFeeds feeds,
        IntakeQueue queue,
        CancellationToken cancellation
    )
    {
        var values = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        var (text, error) = PastedForm.Read(values, string.Empty);
        if (error is null && queue.Ask([text!]) is null)
        {
            error = $"{IntakeQueue.MostWaiting} jobs wait already; try again when some are done";
        }

        return error is null
            ? new SeeOther(Path + "#jobs")
            : await ShowAsync(
                    feeds,
                    queue,
                    new AddForm { Text = PastedForm.Of(values, string.Empty) },
                    error,
                    cancellation
                )
                .ConfigureAwait(false);
    }

    private static async Task<IResult> UnfollowAsync(
        HttpContext http,
        FollowedFeeds feeds,
        CancellationToken cancellation
    )
    {
        var values = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        await feeds.RemoveAsync(values["address"].ToString(), cancellation).ConfigureAwait(false);
        return new SeeOther(Path + "#feeds");
    }

    private static async Task<IResult> ShowAsync(
        FollowedFeeds feeds,
        IntakeQueue queue,
        AddForm form,
        string? error,
        CancellationToken cancellation
    ) =>
        new PageResult(
            Page.Of<AddPage>(
                "Add sources",
                (nameof(AddPage.Form), form),
                (nameof(AddPage.Error), error),
                (nameof(AddPage.Jobs), queue.Jobs),
                (nameof(AddPage.Feeds), await feeds.AllAsync(cancellation).ConfigureAwait(false))
            ) with
            {
                Section = Section.Add,
                HasForms = true,
                IsLive = true,
                Status = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            }
        );
}
