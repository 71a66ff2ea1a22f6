using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Serving;

/// <summary>
/// Answers only requests that call the server by a name of its own: a page of another site whose name was pointed at this
/// machine (DNS rebinding) is refused.
/// </summary>
internal sealed class OwnHosts(ServeOptions options)
{
    public void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                IsOwn(http.Request.Host.Host)
                    ? next(http)
                    : Problems.WriteAsync(
                        http,
                        StatusCodes.Status421MisdirectedRequest,
                        "Not this server",
                        $"the server does not go by the name '{http.Request.Host.Host}'; start it with --host to allow it"
                    )
        );

    // An address in digits cannot be pointed elsewhere.
    private bool IsOwn(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(options.Origin?.Host, StringComparison.OrdinalIgnoreCase)
        || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
