using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Web.Texts;

namespace Parallax.Web.Pages.Shell;

/// <summary>The pages' stylesheet and script: one file each, named by its content, so that a browser keeps it for good.</summary>
internal static class PageFiles
{
    /// <summary>Where they are.</summary>
    public const string Folder = "/assets";

    private static readonly Asset Style = new("parallax", "css", "text/css; charset=utf-8", Stylesheet.ForPages());
    private static readonly Asset Script = new("parallax", "js", "text/javascript; charset=utf-8", Scripts());

    /// <summary>Address of the stylesheet.</summary>
    public static string StyleAddress => Style.Address;

    /// <summary>Address of the script.</summary>
    public static string ScriptAddress => Script.Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Script })
        {
            routes.MapGet(asset.Address, (HttpContext http) => asset.SendAsync(http)).ExcludeFromDescription();
        }
    }

    // Each file is a script of its own and needs none of the others; the order is that of their names.
    private static string Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new StringBuilder();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Parallax.Web.Scripts.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            all.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return all.ToString();
    }

    private sealed class Asset
    {
        private readonly byte[] body;
        private readonly string type;

        public Asset(string name, string extension, string type, string text)
        {
            (body, this.type) = (Encoding.UTF8.GetBytes(text), type);
            Address = $"{Folder}/{name}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 6))}.{extension}";
        }

        public string Address { get; }

        public Task SendAsync(HttpContext http)
        {
            http.Response.ContentType = type;
            http.Response.ContentLength = body.Length;
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
        }
    }
}
