using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>Who is named as acting, and how, in each article's version of a statement.</summary>
internal static class AgencySection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var rows = index.Report.Agency ?? [];
        if (rows.Count == 0)
        {
            return;
        }

        sheet.Heading("WHO ACTS");
        var alike = rows.Count - AgencyLines.Of(rows).Count;
        foreach (var row in AgencyLines.Of(rows))
        {
            var number = index.Group(row.Statement)?.Number.ToString() ?? OneLine.Of(row.Statement, 20);
            sheet.Line(2, Sheet.Bold(number));
            sheet.Rows(4, row.Uses.Select(use => (names.Of(use.Article), Use(use))));
        }

        if (alike > 0)
        {
            sheet.Line(2, Sheet.Aside($"{alike} more where all name the same doer the same way"));
        }
    }

    private static IEnumerable<Words> Use(AgencyUse use)
    {
        yield return AgencyLines.DoersOf(use) is { Count: > 0 } doers
            ? OneLine.Of(string.Join(", ", doers), 120)
            : AgencyLines.Unnamed(use);
        yield return $" ({Phrases.Agency(use.Agency)}): \"{OneLine.Of(use.Text, 140)}\"";
        yield return VersionWords.Place(use);
    }
}
