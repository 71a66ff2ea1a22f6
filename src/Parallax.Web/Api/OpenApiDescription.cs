using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Parallax.Analysis.Reports;

namespace Parallax.Web.Api;

/// <summary>What the OpenAPI document says of the interface as a whole.</summary>
internal static class OpenApiDescription
{
    public static void Set(OpenApiOptions options) =>
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Parallax",
                    Version = ReportBuilder.Version,
                    Description =
                        "What several outlets wrote about the same event. Offsets are UTF-16 code units into an article's text, end "
                        + "exclusive; 'text' beside them is the slice. Lists are given in parts: 'next' and the Link header lead on. "
                        + "Every answer has an entity tag. Where a server has a token, send it as bearer token.",
                };
                // Whoever reads it knows where it was fetched from.
                document.Servers = [];
                return Task.CompletedTask;
            }
        );
}
