using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parallax.Analysis.Reports;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>A rendered report as a document.</summary>
internal static class PageFixture
{
    public static async Task<IHtmlDocument> OpenAsync(Report report) =>
        new HtmlParser().ParseDocument(await HtmlReport.RenderAsync(report));
}
