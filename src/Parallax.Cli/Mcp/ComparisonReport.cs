using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Cli.Mcp.Shapes;

namespace Parallax.Cli.Mcp;

/// <summary>What compare and story have in common: pages, or the whole report.</summary>
internal static class ComparisonReport
{
    // A model that takes a million tokens in has room for about as many characters.
    private const int LongestReport = 4_000_000;

    private const int UsualLimit = 8;
    private const int MostLimit = 50;
    private const int MostOffset = 100_000;

    /// <summary>The arguments that choose what is answered.</summary>
    public static IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        ToolArgument.Limit(
            UsualLimit,
            MostLimit,
            "Statements of each kind (differing, shared, only) in the answer, weightiest first."
        ),
        ToolArgument.Offset(MostOffset),
        new(
            "full",
            ToolArgumentKind.Flag,
            "Add the whole report, with the articles' texts and all findings: long; only where the page does not do."
        ),
    ];

    /// <summary>The answer that the arguments ask for.</summary>
    public static ComparisonAnswer Answer(Report report, ToolArguments arguments)
    {
        var page = ComparisonPage.Of(report, arguments.Number("offset"), arguments.Number("limit"));
        return arguments.Flag("full") ? page with { Report = Whole(report) } : page;
    }

    private static JsonElement Whole(Report report)
    {
        var json = ReportJson.WriteLine(report);
        if (json.Length > LongestReport)
        {
            throw new ToolFault(
                FormattableString.Invariant(
                    $"the full report has {json.Length / 1e6:0.0} million characters and at most {LongestReport / 1e6:0} are sent; leave full out and turn pages with offset, or compare fewer articles"
                )
            );
        }

        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }
}
