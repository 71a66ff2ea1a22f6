using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>A story's articles as text, each with what puts it there.</summary>
internal static class StorySheet
{
    private const int LongestLine = 160;

    public static string Write(IReadOnlyList<StoredArticle> articles, Screen screen)
    {
        using var sheet = new Sheet(screen);
        sheet.Rows(0, articles.Select(article => (StoredArticle.Id(article.Number), Words(article))));
        return sheet.ToString();
    }

    private static IEnumerable<Words> Words(StoredArticle article)
    {
        yield return Sheet.Bold(OneLine.Of(article.Headline ?? "no headline", LongestLine));
        yield return "\n" + OneLine.Of(article.Outlet ?? "outlet not named");
        yield return article.Day is { } day
            ? " · " + DateWords.Of(day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : " · no date";
        yield return article.Revision > 1 ? $" · text {article.Revision} of its address" : "";
        yield return article.Membership.CopyOf is { } copied ? $" · copy of {StoredArticle.Id(copied)}" : "";
        yield return Sheet.Aside("\n" + OneLine.Of(article.Address, LongestLine));
        var reasons = string.Join("; ", article.Membership.Reasons.Take(3).Select(reason => reason.Text));
        yield return reasons.Length > 0 ? Sheet.Aside("\n" + OneLine.Of(reasons, LongestLine * 2)) : "";
    }
}
