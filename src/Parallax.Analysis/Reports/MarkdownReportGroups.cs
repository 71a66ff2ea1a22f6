using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>The differences by kind, what is said alike, and what only one article has.</summary>
internal static class MarkdownReportGroups
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        text.Append("## Differences\n\n");
        var kinds = index.DifferingByKind();
        if (kinds.Count == 0)
        {
            text.Append("No difference but in the wording was found.\n\n");
        }

        foreach (var kind in kinds)
        {
            text.Append($"### {DifferenceWords.HeadingOf(kind.Key)} ({DifferenceWords.NameOf(kind.Key)})\n\n");
            foreach (var group in kind)
            {
                AppendGroup(text, index, group);
            }
        }

        var alike = index.Alike();
        if (alike.Count > 0)
        {
            text.Append("### Said alike\n\n");
            foreach (var group in alike)
            {
                AppendGroup(text, index, group);
            }
        }

        AppendOneSided(text, index);
    }

    private static void AppendGroup(StringBuilder text, ReportIndex index, GroupCard group)
    {
        text.Append($"#### {group.Number}\n\n|  | words | where |\n|---|---|---|\n");
        foreach (var card in index.Articles)
        {
            var versions = group.Group.Versions.Where(version => version.Article == card.Article.Id).ToList();
            foreach (var version in versions)
            {
                text.Append($"| {MarkdownReportText.NameOf(card)} | {MarkdownReportText.Quote(version.Text)}");
                text.Append(
                    Phrases.Voice(version) is { } voice ? $" said: {MarkdownReportText.Escape(voice)} | " : " | "
                );
                text.Append(MarkdownReportText.Evidence(version.Article, version.Start, version.End)).Append(" |\n");
            }

            if (versions.Count == 0)
            {
                text.Append($"| {MarkdownReportText.NameOf(card)} | *not in the text* |  |\n");
            }
        }

        text.Append('\n');
        foreach (var difference in group.Group.Differences.OrderBy(difference => difference.Type))
        {
            text.Append($"- **{DifferenceWords.NameOf(difference.Type)}**: ");
            text.Append(MarkdownReportText.Escape(difference.Explanation));
            var where = difference.Spans.Select(s => MarkdownReportText.Evidence(s.Article, s.Start, s.End)).Distinct();
            text.Append(' ').AppendJoin(' ', where).Append('\n');
        }

        text.Append(group.Group.Differences.Count > 0 ? "\n" : "");
    }

    private static void AppendOneSided(StringBuilder text, ReportIndex index)
    {
        text.Append("## In one only\n\n");
        foreach (var card in index.Articles)
        {
            var groups = index.OnlyIn(card);
            text.Append($"### Only {MarkdownReportText.NameOf(card)}\n\n");
            text.Append(groups.Count == 0 ? "Nothing that the others leave out.\n" : "");
            foreach (var (group, version) in groups.SelectMany(group => group.Group.Versions, (g, v) => (g, v)))
            {
                text.Append($"- ({group.Number}) {MarkdownReportText.Quote(version.Text)} ");
                text.Append(Phrases.Voice(version) is { } voice ? $"said: {MarkdownReportText.Escape(voice)} " : "");
                text.Append(MarkdownReportText.Evidence(version.Article, version.Start, version.End)).Append('\n');
            }

            text.Append('\n');
        }
    }
}
