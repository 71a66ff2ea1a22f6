using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Articles by whose words they are: copies of one wire story are one origin.</summary>
internal static class OriginsSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var origins = index.Report.Origins ?? [];
        if (origins.Count == 0)
        {
            return;
        }

        sheet.Heading("ORIGINS");
        sheet.Rows(
            2,
            origins.Select(origin =>
                (
                    origin.Origin ?? "not named",
                    (IEnumerable<Words>)[string.Join(", ", origin.Articles.Select(names.Of))]
                )
            )
        );
    }
}
