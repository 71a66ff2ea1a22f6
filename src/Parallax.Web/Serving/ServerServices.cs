using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parallax.Desk.Comparisons;
using Parallax.Desk.Intake;
using Parallax.Desk.Reviews;
using Parallax.Desk.Speakers;
using Parallax.Ingest;
using Parallax.Web.Api;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Pages.Story;

namespace Parallax.Web.Serving;

/// <summary>What endpoints can ask for.</summary>
internal static class ServerServices
{
    public static void Add(IServiceCollection services, ServeOptions options, ServeServices given)
    {
        services.AddRouting();
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton(given);
        services.AddSingleton(given.Time);
        services.AddSingleton(given.Store);
        services.AddSingleton(given.Store.Documents);
        services.AddSingleton<IHostLifetime, HostsLifetime>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Grace);
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));

        // Pages outlive no start of the server: their forms say so, and nothing secret lies on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "form-token";
            forms.Cookie.Name = "parallax-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.SuppressXFrameOptionsHeader = true;
            forms.SuppressReadingTokenFromFormBody = false;
        });
        services.AddRateLimiter(limits => RateBounds.Set(limits, options));
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        // A value that cannot be read is answered like every other fault, in one line.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", OpenApiDescription.Set);

        services.AddSingleton<AccessGate>();
        services.AddSingleton<OwnHosts>();
        services.AddSingleton<ServerMetrics>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<StoreWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
        services.AddSingleton<PageWriter>();
        services.AddSingleton<KeptPages>();

        services.AddSingleton(_ => new StoryComparisons(given.Store, given.Compare, new ComparisonOptions()));
        services.AddHostedService<ComparisonsAhead>();
        services.AddSingleton(_ => new PastedComparisons(given.Store, given.Reader, given.Compare));
        services.AddSingleton(_ => new IntakeQueue(given.Store, given.Reader, given.Open, given.Time));
        services.AddSingleton<FollowedFeeds>();
        services.AddSingleton(_ => new PressReviews(
            given.Store.Documents,
            () => Convert.ToHexStringLower(given.Chance(5))
        ));
        services.AddSingleton<SpeakerQuotes>();
        services.AddHostedService<IntakeService>();
        services.AddSingleton(_ => new StoryDesk(given.Store, given.Time));
        services.AddSingleton<StoryViews>();
    }
}
