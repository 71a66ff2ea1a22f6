using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>The first screen of a comparison: five lines or so, of words of the articles and of nothing else.</summary>
public static class OverviewLines
{
    /// <summary>With more parties than these, what each says alone stands in one line.</summary>
    public const int MostParties = 4;

    private const int Most = 4;

    // With three or four parties the lines of what each says alone would fill the screen.
    private const int MostAloneOfMany = 3;
    private const int MostDiffering = 6;
    private const int Longest = 96;
    private const int ShortReading = 24;
    private const int Context = 56;

    // One long report must not fill the line about all of them.
    private const int MostOfOne = 2;

    /// <summary>The lines in the order every view has.</summary>
    public static IReadOnlyList<OverviewLine> Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. Lines(index)];
    }

    /// <summary>
    /// The words of a group for one line: the version that says most in it, or the beginning of the shortest where none
    /// fits.
    /// </summary>
    public static string WordsOf(GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var version = group
            .Group.Versions.OrderBy(version => version.Text.Length > Longest)
            .ThenBy(version => version.Text.Length > Longest ? version.Text.Length : -version.Text.Length)
            .First();
        return Snippet.Of(version.Text, Longest);
    }

    private static IEnumerable<OverviewLine> Lines(ReportIndex index)
    {
        var overview = index.Report.Overview;
        var shared = index.GroupsOf(overview?.Shared);
        var all = index.Groups.Count(group => group.Group.Missing.Count == 0 && group.IsShared);
        yield return new OverviewLine(
            OverviewTopic.Shared,
            index.Articles.Count == 2 ? "Both say"
                : shared.All(group => group.Group.Missing.Count == 0) ? "All say"
                : "Most say",
            null,
            [.. shared.Take(Most).Select(group => new OverviewItem(group, WordsOf(group)))],
            Math.Max(0, all - Most),
            "nothing in common was found"
        );
        var differing = index.Differing();
        yield return new OverviewLine(
            OverviewTopic.Differing,
            "They differ",
            null,
            [.. Disputed(index, differing).Take(MostDiffering)],
            Math.Max(0, differing.Count - MostDiffering),
            "in nothing but the wording"
        );
        foreach (var line in Alone(index))
        {
            yield return line;
        }

        var leftOut = index.GroupsOf(overview?.LeftOut);
        if (leftOut.Count > 0)
        {
            yield return new OverviewLine(
                OverviewTopic.LeftOut,
                "Left out",
                null,
                [
                    .. leftOut
                        .Take(Most)
                        .Select(group => new OverviewItem(group, WordsOf(group), null, Lacking(index, group))),
                ],
                0,
                "nothing"
            );
        }
    }

    // One line a disagreement: what the heaviest of each group is about, and none with the same readings twice.
    private static IEnumerable<OverviewItem> Disputed(ReportIndex index, IReadOnlyList<GroupCard> differing)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in differing)
        {
            var heaviest = Disagreement.Of(index, group)[0];
            var readings = heaviest.Readings.Select(reading => $"{reading.Sigla}:{reading.Words?.Text}");
            if (seen.Add($"{heaviest.Type}|{string.Join('|', readings)}"))
            {
                yield return new OverviewItem(group, ContextOf(group, heaviest), heaviest);
            }
        }
    }

    // A figure or a name alone tells nothing: where all readings are short, the clause stands with them.
    private static string ContextOf(GroupCard group, Disagreement disagreement)
    {
        var isShort = disagreement.Readings.All(reading => reading.Words is null or { Text.Length: <= ShortReading });
        var words = disagreement.Readings.Select(reading => reading.Words).FirstOrDefault(words => words is not null);
        var version = group.Group.Versions.FirstOrDefault(version =>
            version.Article == words?.Article && version.Start <= words.Start && version.End >= words.End
        );
        return isShort && words is not null && version is not null && version.Text.Length > words.Text.Length
            ? Snippet.Around(version.Text, words.Start - version.Start, words.End - version.Start, Context)
            : "";
    }

    private static IEnumerable<OverviewLine> Alone(ReportIndex index)
    {
        if (index.Parties.Count <= MostParties)
        {
            var most = index.Parties.Count > 2 ? MostAloneOfMany : Most;
            foreach (var party in index.Parties)
            {
                var only = index.OnlyIn(party);
                yield return new OverviewLine(
                    OverviewTopic.Only,
                    "Only",
                    party,
                    [.. only.Take(most).Select(group => new OverviewItem(group, WordsOf(group)))],
                    Math.Max(0, only.Count - most),
                    "nothing that the others leave out"
                );
            }

            yield break;
        }

        // Copies of one report are one voice.
        var alone = index
            .Groups.Where(group => group.Group.Origins == 1 || !group.IsShared)
            .OrderBy(group => group.Group.Background)
            .ThenByDescending(group => group.Group.Weight)
            .ToList();
        yield return new OverviewLine(
            OverviewTopic.OnlyOne,
            "Only one origin",
            null,
            [
                .. alone
                    .GroupBy(group => index.OriginOf(group.Group.Versions[0].Article))
                    .SelectMany(origin => origin.Take(MostOfOne))
                    .OrderByDescending(group => group.Group.Weight)
                    .Take(Most)
                    .Select(group => new OverviewItem(group, WordsOf(group), null, Holding(index, group))),
            ],
            Math.Max(0, alone.Count - Most),
            "nothing that the others leave out"
        );
    }

    private static List<ArticleCard> Holding(ReportIndex index, GroupCard group) =>
        [.. group.Group.Versions.Select(version => index.Article(version.Article)).OfType<ArticleCard>().Distinct()];

    private static List<ArticleCard> Lacking(ReportIndex index, GroupCard group) =>
        [.. group.Group.Missing.Select(index.Article).OfType<ArticleCard>()];
}
