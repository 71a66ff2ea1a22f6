using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// The statement groups as an apparatus in parallel segmentation: one entry a group, one reading a version, an empty reading
/// for every article that leaves it out.
/// </summary>
internal static class TeiApparatus
{
    public static void Write(TeiWriter tei, ReportIndex index, TeiPlaces places)
    {
        if (index.Groups.Count == 0)
        {
            return;
        }

        tei.Open("div", ("type", "apparatus"));
        tei.Line();
        foreach (var group in index.Groups)
        {
            tei.Open("ab", ("type", group.Group.Kind), ("n", group.Group.Id), ("xml:id", $"g{group.Number}"));
            tei.Line();
            Entry(tei, index, places, group);
            foreach (var difference in group.Group.Differences)
            {
                Note(tei, index, difference, group);
            }

            tei.CloseLine();
        }

        tei.CloseLine();
    }

    private static void Entry(TeiWriter tei, ReportIndex index, TeiPlaces places, GroupCard group)
    {
        tei.Open("app", ("xml:id", $"app{group.Number}"), ("type", group.Group.Kind), ("ana", Kinds(group.Kinds)));
        tei.Line();
        var readings = Readings(index, group);
        if (TeiCollation.Of(readings) is { } collation)
        {
            collation.Write(tei, places);
        }
        else
        {
            foreach (var (card, version) in readings)
            {
                tei.Open(
                    "rdg",
                    ("wit", $"#{card.Siglum}"),
                    ("n", $"{version.Start} {version.End}"),
                    ("corresp", places.LinksTo(version))
                );
                tei.Text(version.Text);
                tei.CloseLine();
            }
        }

        foreach (var card in group.Group.Missing.Distinct(StringComparer.Ordinal).Select(index.Article))
        {
            if (card is not null)
            {
                tei.Open("rdg", ("wit", $"#{card.Siglum}"), ("type", "missing"));
                tei.CloseLine();
            }
        }

        tei.CloseLine();
    }

    private static List<(ArticleCard Card, StatementVersion Version)> Readings(ReportIndex index, GroupCard group) =>
        [
            .. group
                .Group.Versions.Select(version => (Card: index.Article(version.Article), Version: version))
                .Where(reading => reading.Card is not null)
                .Select(reading => (reading.Card!, reading.Version))
                .OrderBy(reading => reading.Item1.Index),
        ];

    private static void Note(TeiWriter tei, ReportIndex index, Difference difference, GroupCard group)
    {
        var sigla = difference.Articles.Select(index.Article).OfType<ArticleCard>().Select(card => card.Siglum);
        tei.Element(
            "note",
            difference.Explanation,
            ("type", "difference"),
            ("ana", Kinds([difference.Type])),
            ("target", $"#app{group.Number}"),
            ("corresp", Links(sigla))
        );
    }

    private static string? Kinds(IReadOnlyList<DifferenceType> kinds) =>
        kinds.Count == 0 ? null : string.Join(' ', kinds.Select(kind => $"#difference.{DifferenceWords.NameOf(kind)}"));

    private static string? Links(IEnumerable<string> ids) =>
        string.Join(' ', ids.Select(id => $"#{id}")) is { Length: > 0 } links ? links : null;
}
