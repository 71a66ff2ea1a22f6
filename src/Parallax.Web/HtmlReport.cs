using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Parallax.Analysis.Reports;
using Parallax.Web.Components;

namespace Parallax.Web;

/// <summary>
/// A report as one HTML file that needs nothing else: no script, no fetch, its style inside. The same report gives the
/// same bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Renders a report of <c>compare</c> or of <c>read</c>.</summary>
    public static async Task<string> RenderAsync(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var services = new ServiceCollection()
            // Letters of every script stay readable in the source; what HTML needs encoded is encoded all the same.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer
                    .Dispatcher.InvokeAsync(async () =>
                    {
                        var parameters = ParameterView.FromDictionary(
                            new Dictionary<string, object?> { [nameof(ReportDocument.Report)] = report }
                        );
                        var page = await renderer.RenderComponentAsync<ReportDocument>(parameters);
                        return page.ToHtmlString() + "\n";
                    })
                    .ConfigureAwait(false);
            }
        }
    }
}
