using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Political events, each once: when, where, what, who to whom, who tells it, and where they conflict.</summary>
internal static class EventsSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var chapters = EventLines.Chapters(index);
        if (chapters.Count == 0)
        {
            return;
        }

        sheet.Heading("EVENTS");
        foreach (var chapter in chapters)
        {
            sheet.Line(2, chapter.Title);
            sheet.Rows(4, chapter.Lines.Select(line => (line.Event.Id, Line(line, names))));
        }
    }

    private static IEnumerable<Words> Line(EventLine line, ArticleNames names)
    {
        yield return Sheet.Bold(OneLine.Of(line.Title, 200));
        yield return "\n"
            + string.Join("; ", line.Tellers.Select(teller => Teller(teller.Articles, teller.How, names)));
        var first = line.Tellings[0];
        yield return $": \"{OneLine.Of(first.Words, 160)}\"";
        yield return VersionWords.Place(first.Version);
        foreach (var conflict in line.Conflicts)
        {
            yield return $"\nconflict, {conflict.About}: {OneLine.Of(conflict.Explanation, 500)}";
        }
    }

    private static string Teller(IReadOnlyList<ArticleCard> articles, string how, ArticleNames names)
    {
        var who = string.Join(", ", articles.Select(names.Of));
        return how.Length == 0 ? who : $"{who} ({OneLine.Of(how, 80)})";
    }
}
