using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Parallax.Web.Pages.Shell;

/// <summary>Renders pages on the server, whole, so that what fails shows no half page.</summary>
internal sealed class PageWriter(IServiceProvider services, IAntiforgery antiforgery)
{
    private static readonly object BegunKey = new();

    private long rendered;

    /// <summary>Pages rendered since the server started.</summary>
    public long Rendered => Interlocked.Read(ref rendered);

    /// <summary>Renders and sends a page.</summary>
    public async Task WriteAsync(HttpContext http, Page page)
    {
        var token = page.HasForms ? antiforgery.GetAndStoreTokens(http).RequestToken : null;
        var made = await RenderAsync(page, token, http.Items[BegunKey] as long?).ConfigureAwait(false);
        await made.SendAsync(http, page.HasForms || page.IsUnfinished).ConfigureAwait(false);
    }

    /// <summary>Remembers what was new when a page began to be made.</summary>
    public static void Begin(HttpContext http, long told) => http.Items[BegunKey] = told;

    /// <summary>Renders a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="token">What its forms send along; null where it has none.</param>
    /// <param name="told">How often there was something new when it began to be made (<see cref="StoreWatch.Told"/>).</param>
    public async Task<RenderedPage> RenderAsync(Page page, string? token, long? told)
    {
        Interlocked.Increment(ref rendered);
        var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await using (renderer.ConfigureAwait(false))
        {
            var html = await renderer
                .Dispatcher.InvokeAsync(async () =>
                {
                    var parameters = ParameterView.FromDictionary(
                        new Dictionary<string, object?>
                        {
                            [nameof(Document.Page)] = page,
                            [nameof(Document.Token)] = token,
                            [nameof(Document.Told)] = told,
                        }
                    );
                    var document = await renderer.RenderComponentAsync<Document>(parameters);
                    return document.ToHtmlString();
                })
                .ConfigureAwait(false);
            return new RenderedPage(page.Status, Encoding.UTF8.GetBytes(html + "\n"));
        }
    }
}
