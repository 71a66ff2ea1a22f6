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
        foreach (var witness in Witness.Of(index, group))
        {
            foreach (var version in witness.Versions)
            {
                text.Append($"| {NamesOf(witness.Articles)} | {MarkdownReportText.Quote(version.Text)}");
                text.Append(
                    Phrases.Voice(version) is { } voice ? $" said: {MarkdownReportText.Escape(voice)} | " : " | "
                );
                text.Append(MarkdownReportText.Evidence(version.Article, version.Start, version.End)).Append(" |\n");
            }
        }

        var missing = group.Group.Missing.Select(index.Article).OfType<ArticleCard>().ToList();
        text.Append(missing.Count == 0 ? "\n" : $"| {NamesOf(missing)} | *not in the text* |  |\n\n");
        foreach (var disagreement in Disagreement.Of(index, group))
        {
            text.Append($"- **{DifferenceWords.NameOf(disagreement.Type)}**: ");
            text.Append(
                disagreement.Explanation is { } said ? MarkdownReportText.Escape(said) : Readings(disagreement)
            );
            var where = disagreement
                .Differences.SelectMany(difference => difference.Spans)
                .Select(s => MarkdownReportText.Evidence(s.Article, s.Start, s.End))
                .Distinct();
            text.Append(' ').AppendJoin(' ', where).Append('\n');
        }

        text.Append(group.Group.Differences.Count > 0 ? "\n" : "");
    }

    // Few by name; of many the letters, which the head of the report explains.
    private static string NamesOf(IReadOnlyList<ArticleCard> cards) =>
        cards.Count <= 2
            ? string.Join(", ", cards.Select(MarkdownReportText.NameOf))
            : $"**{string.Join(' ', cards.Select(card => card.Siglum))}**";

    private static string Readings(Disagreement disagreement) =>
        string.Join(
            " / ",
            disagreement.Readings.Select(reading =>
                $"**{reading.Sigla}** "
                + (
                    reading.Words is null
                        ? "no word of it"
                        : MarkdownReportText.Quote(Snippet.Of(reading.Words.Text, 90))
                )
            )
        );

    private static void AppendOneSided(StringBuilder text, ReportIndex index)
    {
        text.Append(index.HasSides ? "## On one side only\n\n" : "## In one only\n\n");
        foreach (var party in index.Parties)
        {
            var groups = index.OnlyIn(party);
            text.Append($"### Only {MarkdownReportText.NameOf(party)}\n\n");
            text.Append(groups.Count == 0 ? "Nothing that the others leave out.\n" : "");
            foreach (var group in groups)
            {
                AppendOmitted(text, index, group, party);
            }

            text.Append('\n');
        }

        if (index.Parties.Count == 2)
        {
            return;
        }

        foreach (var party in index.Parties)
        {
            var groups = index.LeftOutBy(party);
            text.Append(groups.Count == 0 ? "" : $"### Not in {MarkdownReportText.NameOf(party)}, but in others\n\n");
            foreach (var group in groups)
            {
                AppendOmitted(text, index, group, party);
            }

            text.Append(groups.Count == 0 ? "" : "\n");
        }
    }

    private static void AppendOmitted(StringBuilder text, ReportIndex index, GroupCard group, Party party)
    {
        foreach (var witness in Witness.Of(index, group))
        {
            foreach (var version in witness.Versions)
            {
                text.Append($"- ({group.Number}) {MarkdownReportText.Quote(version.Text)} ");
                text.Append(Phrases.Voice(version) is { } voice ? $"said: {MarkdownReportText.Escape(voice)} " : "");
                text.Append(witness.Articles.Count > 1 || party.Articles.Count > 1 ? $"**{witness.Sigla}** " : "");
                text.Append(MarkdownReportText.Evidence(version.Article, version.Start, version.End)).Append('\n');
            }
        }

        foreach (var note in OmissionNotes.Of(index, group, party))
        {
            text.Append("  *").Append(MarkdownReportText.Escape(note)).Append("*\n");
        }
    }
}
