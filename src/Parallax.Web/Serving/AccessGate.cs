using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Serving;

/// <summary>
/// Where a token is set, lets in who knows it: a program sends it as bearer token, a reader writes it once into the sign-in page
/// and is known by a cookie until the server stops. The cookie does not hold the token.
/// </summary>
internal sealed class AccessGate
{
    /// <summary>Where a reader signs in.</summary>
    public const string SignIn = "/sign-in";

    private const string Cookie = "parallax-access";

    private readonly byte[]? token;
    private readonly string pass;
    private readonly bool isSecure;

    public AccessGate(ServeOptions options, ServeServices services)
    {
        token = options.Token is { } known ? Hash(known) : null;
        isSecure = options.Origin?.Scheme == Uri.UriSchemeHttps;
        pass = Convert.ToHexStringLower(services.Chance(32));
    }

    /// <summary>Whether the address is reached from this machine only.</summary>
    public static bool IsPrivate(IPAddress address) => IPAddress.IsLoopback(address);

    public void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                token is null || IsOpen(http.Request.Path) || Knows(http.Request) ? next(http) : RefuseAsync(http)
        );

    /// <summary>Lets a reader in who wrote the token.</summary>
    public bool Admit(HttpContext http, string written)
    {
        if (token is null || !CryptographicOperations.FixedTimeEquals(Hash(written), token))
        {
            return false;
        }

        http.Response.Cookies.Append(
            Cookie,
            pass,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = isSecure || http.Request.IsHttps,
            }
        );
        return true;
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments(SignIn, StringComparison.Ordinal)
        || path.StartsWithSegments(PageFiles.Folder, StringComparison.Ordinal)
        || path.StartsWithSegments("/health", StringComparison.Ordinal);

    private bool Knows(HttpRequest request) =>
        (request.Cookies.TryGetValue(Cookie, out var shown) && Same(shown, pass))
        || (
            request.Headers.Authorization is [{ } authorization]
            && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(authorization["Bearer ".Length..].Trim()), token)
        );

    private static Task RefuseAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            HttpMethods.IsGet(request.Method)
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        )
        {
            http.Response.Redirect(
                $"{SignIn}?to={Uri.EscapeDataString(request.Path + request.QueryString.ToString())}"
            );
            return Task.CompletedTask;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.WriteAsync(
            http,
            StatusCodes.Status401Unauthorized,
            "Who asks?",
            "the server wants its token; send it as 'Authorization: Bearer TOKEN'"
        );
    }

    // Of one length whatever was written, so that the comparison takes the same time for all.
    private static byte[] Hash(string written) => SHA256.HashData(Encoding.UTF8.GetBytes(written));

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
