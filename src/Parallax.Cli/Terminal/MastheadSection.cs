using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>What the story is, when and where, and which articles tell it.</summary>
internal static class MastheadSection
{
    private const int MostGrounds = 4;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var story = index.Report.Story!;
        sheet.Line(Sheet.Bold(OneLine.Of(story.Headline ?? "no headline in the articles", 200)));
        sheet.Line(string.Join(" · ", Facts(index, story)));
        sheet.Rows(2, index.Articles.Select(card => (names.Lettered(card), Provenance(card.Article))));
        if (index.HasSides)
        {
            var sides = index.Parties.Where(party => party.IsSide).Select(names.Of);
            sheet.Line($"Sides, as grouped by the user: {string.Join(" · ", sides)}");
        }

        if (!story.SameEvent)
        {
            sheet.Line(Sheet.Bold("These articles do not seem to be about one event; they are compared all the same."));
        }

        var grounds = story.Why.Take(MostGrounds).Select(why => OneLine.Of(why.Text, 120)).ToList();
        if (grounds.Count > 0)
        {
            var taken = story.SameEvent ? "Taken as one event: " : "Grounds: ";
            sheet.Line(Sheet.Aside(taken + string.Join("; ", grounds)));
        }

        sheet.Rule();
    }

    /// <summary>Who published it and when, each with what says so.</summary>
    public static IEnumerable<Words> Provenance(ArticleReport article)
    {
        yield return OneLine.Of(article.Path);
        yield return article.Outlet is { } outlet
            ? Sheet.Aside($" · outlet: {OneLine.Of(outlet.Basis)}")
            : " · outlet not named";
        if (article.Origin is { } origin && origin.Name != article.Outlet?.Name)
        {
            yield return $" · origin: {OneLine.Of(origin.Name)}";
        }

        if (article.Relay is { } relay && article.Outlet is not null)
        {
            yield return $" · relayed by {OneLine.Of(relay.Name)}";
        }

        if (article.Published is { } published)
        {
            yield return $" · {DateWords.Of(OneLine.Of(published.Value))}";
            yield return Sheet.Aside($" ({OneLine.Of(published.Basis)})");
        }
        else
        {
            yield return " · no date in the text";
        }
    }

    private static IEnumerable<string> Facts(ReportIndex index, Story story)
    {
        yield return story.Date is { } date ? DateWords.Of(OneLine.Of(date)) : "no date";
        if (story.Places.Count > 0)
        {
            yield return string.Join(", ", story.Places.Take(3).Select(place => OneLine.Of(place)));
        }

        var origins = index.Report.Origins?.Count ?? 0;
        yield return Count(index.Articles.Count, "report")
            + (origins > 0 ? ", " + Count(origins, "origin") : string.Empty);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
