using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parallax.Web.Serving;

/// <summary>Whether the server runs, and whether it can do its work.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("running\n")).ExcludeFromDescription();
        routes
            .MapGet(
                "/health/ready",
                (StoreWatch watch) =>
                    watch.IsWell
                        ? Results.Text("ready\n")
                        : Results.Text(
                            "the store cannot be read\n",
                            statusCode: StatusCodes.Status503ServiceUnavailable
                        )
            )
            .ExcludeFromDescription();
    }
}
