using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>The first screen: what all say, where they differ, what only one says.</summary>
internal static class MarkdownReportOverview
{
    private const int Most = 7;

    public static void Append(StringBuilder text, ReportIndex index)
    {
        text.Append("## Overview\n\n");
        var shared = index.GroupsOf(index.Report.Overview?.Shared);
        AppendList(text, index.Articles.Count == 2 ? "Both say" : "All say", shared, group => Words(group));
        var differing = index.GroupsOf(index.Report.Overview?.Differing);
        AppendList(text, "They differ", differing, group => Sides(index, group));
        foreach (var card in index.Articles)
        {
            AppendList(text, $"Only {MarkdownReportText.NameOf(card)}", index.OnlyIn(card), group => Words(group));
        }
    }

    private static void AppendList(
        StringBuilder text,
        string title,
        IReadOnlyList<GroupCard> groups,
        Func<GroupCard, string> line
    )
    {
        text.Append(title).Append(groups.Count == 0 ? ": nothing found\n\n" : ":\n\n");
        foreach (var group in groups.Take(Most))
        {
            text.Append($"- ({group.Number}) ").Append(line(group)).Append('\n');
        }

        if (groups.Count > Most)
        {
            text.Append($"- and {groups.Count - Most} more below\n");
        }

        text.Append(groups.Count == 0 ? "" : "\n");
    }

    private static string Words(GroupCard group) =>
        MarkdownReportText.Quote(Snippet.Of(group.Group.Versions[0].Text, 110));

    private static string Sides(ReportIndex index, GroupCard group)
    {
        var difference = group.Group.Differences.First(difference => difference.Type == group.Heaviest);
        var sides = difference
            .Articles.Distinct()
            .Select(index.Article)
            .OfType<ArticleCard>()
            .Select(card =>
                difference.Spans.FirstOrDefault(span => span.Article == card.Article.Id) is { } span
                    ? $"{card.Siglum} {MarkdownReportText.Quote(Snippet.Of(span.Text, 60))}"
                    : $"{card.Siglum} no word of it"
            );
        return $"{DifferenceWords.NameOf(difference.Type)}: {string.Join(" / ", sides)}";
    }
}
