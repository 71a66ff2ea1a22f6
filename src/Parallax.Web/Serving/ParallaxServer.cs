using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Core;
using Parallax.Web.Api;
using Parallax.Web.Pages;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Serving;

/// <summary>Pages and interface of one store, on the framework's own web server.</summary>
public static class ParallaxServer
{
    /// <summary>A server that is not started yet.</summary>
    /// <param name="options">How it is reached and bounded.</param>
    /// <param name="services">What it works with.</param>
    /// <param name="logging">Where its log goes; nowhere where left out.</param>
    /// <exception cref="ArgumentException">It would be reached from other machines by anybody.</exception>
    public static WebApplication Build(
        ServeOptions options,
        ServeServices services,
        Action<ILoggingBuilder>? logging = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        if (!AccessGate.IsPrivate(options.Address) && string.IsNullOrEmpty(options.Token))
        {
            throw new ArgumentException("an address that others can reach needs a token", nameof(options));
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = options.LargestRequest;
                kestrel.Limits.MaxConcurrentConnections = 2_048;
                kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
                kestrel.Listen(options.Address, options.Port);
            });
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        logging?.Invoke(builder.Logging);
        ServerServices.Add(builder.Services, options, services);
        var app = builder.Build();
        Use(app);
        return app;
    }

    // In the order in which a request meets them.
    private static void Use(WebApplication app)
    {
        app.Services.GetRequiredService<ServerMetrics>().Use(app);
        SecurityHeaders.Use(app);
        app.UseExceptionHandler(failed => failed.Run(FailedAsync));
        app.Services.GetRequiredService<OwnHosts>().Use(app);
        app.UseStatusCodePages(code => Problems.WriteStatusAsync(code.HttpContext));
        app.Use(
            (http, next) =>
            {
                // Whatever can be got can be asked for its head; the web server itself leaves the body out.
                if (HttpMethods.IsHead(http.Request.Method))
                {
                    http.Request.Method = HttpMethods.Get;
                }

                return next(http);
            }
        );
        app.UseRouting();
        app.UseRateLimiter();
        app.Services.GetRequiredService<AccessGate>().Use(app);
        ChangeGuard.Use(app);
        PageFiles.Map(app);
        Health.Map(app);
        app.Services.GetRequiredService<ServerMetrics>().Map(app);
        app.Services.GetRequiredService<LiveEvents>().Map(app);
        ApiRoutes.Map(app);
        PageRoutes.Map(app);
    }

    // What a store says of itself is for the reader; a fault of our own is told by its kind only, and stands in the log.
    private static Task FailedAsync(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException { InnerException: System.Text.Json.JsonException off } => Problems.WriteAsync(
                http,
                StatusCodes.Status400BadRequest,
                "That cannot be read",
                ApiProblem.Of(off)
            ),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => Problems.WriteAsync(
                http,
                StatusCodes.Status400BadRequest,
                "That cannot be read",
                "a value of the request is missing or not of its kind; /openapi/v1.json tells the kinds"
            ),
            BadHttpRequestException bad => Problems.WriteAsync(
                http,
                bad.StatusCode,
                "That cannot be read",
                bad.Message
            ),
            StoreException fault => Problems.WriteAsync(
                http,
                StatusCodes.Status503ServiceUnavailable,
                "The store cannot do that now",
                fault.Message
            ),
            var fault => Problems.WriteAsync(
                http,
                StatusCodes.Status500InternalServerError,
                "Parallax failed",
                $"a fault of its own ({fault?.GetType().Name}); the server's log tells where. Reload the page to try again"
            ),
        };
}
