using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.SignIn;

/// <summary>Where a reader of a server with a token writes it.</summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccessGate.SignIn, (string? to) => Show(Local(to), failed: false));
        routes.MapPost(AccessGate.SignIn, SignInAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, AccessGate gate)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        var to = Local(form["to"]);
        return gate.Admit(http, form["token"].ToString().Trim()) ? new SeeOther(to) : Show(to, failed: true);
    }

    private static PageResult Show(string to, bool failed) =>
        new(
            Page.Of<SignInPage>("Sign in", (nameof(SignInPage.To), to), (nameof(SignInPage.Failed), failed)) with
            {
                HasForms = true,
                Status = failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
            }
        );

    // Whoever sent the link leads the reader nowhere else.
    private static string Local(string? to) =>
        to is ['/', ..]
        && !to.StartsWith("//", StringComparison.Ordinal)
        && !to.Contains('\\')
        && to.All(letter => letter is > ' ' and < '\x7f')
            ? to
            : "/stories";
}
