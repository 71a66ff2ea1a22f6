using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>Articles by whose words they are: copies of one wire story are one origin.</summary>
internal static class OriginsSection
{
    private const int MostPairs = 10;

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
                    (IEnumerable<Words>)
                        [
                            string.Join(", ", origin.Articles.Select(names.Of)),
                            Sheet.Aside(
                                origin.Because is { Count: > 0 } because
                                    ? $" ({OneLine.Of(string.Join("; ", because), 300)})"
                                    : string.Empty
                            ),
                        ]
                )
            )
        );
        foreach (var shared in (index.Report.Shared ?? []).Take(MostPairs))
        {
            var pair = string.Join(" and ", shared.Articles.Select(names.Of));
            sheet.Line(2, $"{pair}: {Phrases.Percent(shared.Share)} of the shorter one's words in common");
            sheet.Rows(
                4,
                shared.Runs.Where(run => run.Spans.Count > 0).Select(run => ($"{run.Words} words", Run(run)))
            );
        }
    }

    private static IEnumerable<Words> Run(SharedRun run) =>
        run.Spans.Select(VersionWords.Place).Prepend(OneLine.Of(run.Spans[0].Text, 160));
}
