using Parallax.Analysis.Annotators.Casualties;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables.Casualties;

/// <summary>
/// Who counted how many people harmed. Counts stand in one row where nothing in the texts says that they are of other
/// people: the same harm, the same kind of people, and the same side, place and time as far as they are given.
/// </summary>
internal static class CasualtyTable
{
    // Of one article; no report has as many, and each is held against the rows so far.
    private const int MostCounts = 100;

    /// <param name="groups">The statements of the articles, aligned, under the ids S1, S2, ...</param>
    /// <param name="articles">The articles.</param>
    /// <param name="story">The story, whose day tells old counts from new ones.</param>
    public static IReadOnlyList<CasualtyRow> Of(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<List<StoryStatement>> groups,
        Story story
    )
    {
        var ids = new Dictionary<StoryStatement, string>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var statement in groups[i])
            {
                ids[statement] = $"S{i + 1}";
            }
        }

        var found = articles
            .SelectMany(view =>
                CasualtyFinder.Completed([.. CasualtyFinder.In(view, ids.GetValueOrDefault).Take(MostCounts)])
            )
            .ToList();
        return
        [
            .. Rows(found, story.Date)
                .Select(Row)
                .OrderBy(row => KindIndex(row))
                .ThenByDescending(row => row.Counts.Select(count => count.Article).Distinct().Count()),
        ];
    }

    // Each count joins the first row that says of its people what it says, else one whose statement is aligned with its own.
    private static List<List<FoundCasualty>> Rows(List<FoundCasualty> found, string? day)
    {
        var rows = new List<List<FoundCasualty>>();
        foreach (var one in found)
        {
            var row =
                rows.Find(row => row.TrueForAll(other => AreLike(one, other, day)))
                ?? rows.Find(row =>
                    row.Exists(other => IsAligned(one, other)) && row.TrueForAll(o => Agree(one, o, day))
                );
            if (row is null)
            {
                rows.Add([one]);
            }
            else
            {
                row.Add(one);
            }
        }

        return rows;
    }

    private static bool IsAligned(FoundCasualty one, FoundCasualty other) =>
        one.Count.Statement is { } group && group == other.Count.Statement;

    // What both give must be the same; what one leaves out may be.
    private static bool Agree(FoundCasualty one, FoundCasualty other, string? day) =>
        one.Harm == other.Harm
        && (one.Side is null || other.Side is null || one.Side.Id == other.Side.Id)
        && (one.Place is null || other.Place is null || one.Place.Id == other.Place.Id)
        && Past(one, day) == Past(other, day)
        && (SameKind(one, other) || HarmWords.IsAnyone(one.Count.Counted) || HarmWords.IsAnyone(other.Count.Counted));

    // Statements that say it otherwise: no less may be given by one than by the other.
    private static bool AreLike(FoundCasualty one, FoundCasualty other, string? day) =>
        Agree(one, other, day) && one.Side?.Id == other.Side?.Id && SameKind(one, other);

    private static bool SameKind(FoundCasualty one, FoundCasualty other) =>
        KindOf(one.Count.Counted) == KindOf(other.Count.Counted);

    private static string KindOf(string? noun) => HarmWords.IsAnyone(noun) ? "" : Kin.Of(noun!);

    // The dead of an earlier year are not those of this story.
    private static string? Past(FoundCasualty one, string? day) =>
        one.Count.Time is { } time && StoryDays.IsLongBefore(time, day) ? time : null;

    private static int KindIndex(CasualtyRow row) => HarmWords.Kinds.TakeWhile(kind => kind != row.Harm).Count();

    private static CasualtyRow Row(List<FoundCasualty> counts) =>
        new(
            counts[0].Harm,
            counts.Select(count => count.Side?.Name).FirstOrDefault(name => name is not null),
            counts.Select(count => count.Place?.Name).FirstOrDefault(name => name is not null),
            [.. counts.Select(count => count.Count)]
        );
}
