using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>What each article or side alone reports, and what it lacks that others have.</summary>
internal static class OneSidedSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        foreach (var party in index.Parties)
        {
            Write(sheet, index, party, index.OnlyIn(party), $"ONLY IN {names.Of(party)}");
        }

        // Of two, what one leaves out is what the other has alone.
        if (index.Parties.Count == 2)
        {
            return;
        }

        foreach (var party in index.Parties)
        {
            Write(sheet, index, party, index.LeftOutBy(party), $"NOT IN {names.Of(party)}, BUT IN OTHERS");
        }
    }

    private static void Write(
        Sheet sheet,
        ReportIndex index,
        Party party,
        IReadOnlyList<GroupCard> groups,
        string heading
    )
    {
        if (groups.Count > 0)
        {
            sheet.Heading(heading);
            sheet.Rows(2, groups.Select(group => ($"{group.Number}", Statement(index, party, group))));
        }
    }

    private static IEnumerable<Words> Statement(ReportIndex index, Party party, GroupCard group)
    {
        var witnesses = Witness.Of(index, group);
        if (witnesses.Count == 0)
        {
            yield break;
        }

        if (party.Articles.Count > 1 && party.Has(witnesses[0].First.Article.Id))
        {
            yield return $"{witnesses[0].Sigla}: ";
        }

        foreach (var words in VersionWords.Of(group, witnesses[0].Versions[0]))
        {
            yield return words;
        }

        var notes = OmissionNotes.Of(index, group, party);
        if (notes.Count > 0)
        {
            yield return Sheet.Aside($" ({OneLine.Of(string.Join("; ", notes), 300)})");
        }
    }
}
