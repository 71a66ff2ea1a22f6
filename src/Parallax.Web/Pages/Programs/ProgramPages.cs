using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Pages.Programs;

/// <summary>What programs can ask, for whoever writes one; made from the addresses themselves.</summary>
internal static class ProgramPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api", Show);

    private static PageResult Show(EndpointDataSource endpoints) =>
        new(
            Page.Of<ProgramsPage>(
                "Interface for programs",
                (
                    nameof(ProgramsPage.Operations),
                    endpoints
                        .Endpoints.OfType<RouteEndpoint>()
                        .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null)
                        .Select(endpoint => new Operation(
                            string.Join(' ', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []),
                            endpoint.RoutePattern.RawText ?? "",
                            endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary,
                            endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags[0] ?? ""
                        ))
                        .ToList()
                )
            )
        );
}

/// <summary>Something a program can ask.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Its address, names of what is filled in between braces.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Tag">What it is about.</param>
public sealed record Operation(string Method, string Address, string Summary, string Tag);
