using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parallax.Web.Pages.Add;
using Parallax.Web.Pages.Articles;
using Parallax.Web.Pages.Compare;
using Parallax.Web.Pages.Outlets;
using Parallax.Web.Pages.Places;
using Parallax.Web.Pages.Programs;
using Parallax.Web.Pages.Reviews;
using Parallax.Web.Pages.Search;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Pages.SignIn;
using Parallax.Web.Pages.Speakers;
using Parallax.Web.Pages.Stories;
using Parallax.Web.Pages.Story;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>All pages. A new one is its folder and a line here.</summary>
internal static class PageRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        // A filter that is named by its type is made anew for each request, and keeps nothing.
        pages.AddEndpointFilter(
            (context, next) =>
                context.HttpContext.RequestServices.GetRequiredService<KeptPages>().InvokeAsync(context, next)
        );
        pages.MapGet("/", () => Results.Redirect("/stories"));
        StoriesPages.Map(pages);
        StoryPages.Map(pages);
        ArticlePages.Map(pages);
        SearchPages.Map(pages);
        SpeakerPages.Map(pages);
        OutletPages.Map(pages);
        PlacePages.Map(pages);
        ComparePages.Map(pages);
        AddPages.Map(pages);
        ReviewsPages.Map(pages);
        ProgramPages.Map(pages);
        SignInPages.Map(pages);
        routes
            .MapFallback((HttpContext http) => Results.StatusCode(StatusCodes.Status404NotFound))
            .ExcludeFromDescription();
    }
}
