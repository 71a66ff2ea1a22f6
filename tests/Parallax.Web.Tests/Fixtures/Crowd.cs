using System.Globalization;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>More events and places than a page can show at once, in three articles.</summary>
internal static class Crowd
{
    public const int Events = 300;
    public const int Places = 200;

    /// <summary>The places lie in a spiral around <paramref name="middle"/>, as close as <paramref name="spread"/> has it.</summary>
    public static Report Of((double Latitude, double Longitude) middle, double spread, int events = Events)
    {
        var report = Ferry.Three();
        var articles = report.Articles;
        return report with
        {
            Events = [.. Enumerable.Range(0, events).Select(i => Event(i, articles, middle, spread))],
        };
    }

    private static StoryEvent Event(
        int number,
        IReadOnlyList<ArticleReport> articles,
        (double Latitude, double Longitude) middle,
        double spread
    )
    {
        // The golden angle: no two places in one direction.
        var place = number % Places;
        var (turn, away) = (place * 2.399963, spread * Math.Sqrt(place));
        var at = new EventPlace($"Place {place}", "PL", PlacePrecision.City, "made")
        {
            Latitude = Math.Clamp(middle.Latitude + (away * Math.Sin(turn)), -89, 89),
            Longitude = Math.IEEERemainder(middle.Longitude + (2 * away * Math.Cos(turn)), 360),
        };
        var day = new DateOnly(2031, 3, 1).AddDays(number % 25).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new StoryEvent(
            $"V{number + 1}",
            number % 3 == 0 ? "AGREE" : "ASSAULT",
            null,
            [new EventParty($"Doer {number}", null, null, null)],
            [],
            new EventDate(day, day, day, "made"),
            at,
            EventModality.Actual,
            [
                .. articles
                    .Where((_, i) => (number + i) % 2 == 0)
                    .Select(article => new EventVersion(
                        article.Id,
                        0,
                        20,
                        article.Text[..20],
                        "v1",
                        new Evidence(article.Id, 0, 5, article.Text[..5]),
                        EventModality.Actual,
                        false,
                        null,
                        null,
                        [],
                        [],
                        null,
                        null,
                        at,
                        null,
                        []
                    )),
            ],
            [],
            []
        );
    }
}
