using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parallax.Web.Api;

/// <summary>The interface for programs. A new part is a file and a line here.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).MayFail(StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests);
        StoriesApi.Map(api);
        ExportsApi.Map(api);
        DecisionsApi.Map(api);
        ArticlesApi.Map(api);
        SearchApi.Map(api);
        SpeakersApi.Map(api);
        FeedsApi.Map(api);
        ReviewsApi.Map(api);
        CompareApi.Map(api);
        IntakeApi.Map(api);
        routes.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();
    }
}
