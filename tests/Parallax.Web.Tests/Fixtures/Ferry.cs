using Parallax.Analysis.Reports;
using Parallax.Core;
using static Parallax.Core.EventModality;
using static Parallax.Web.Tests.Fixtures.EventFixture;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>
/// A strike that was never called, by people and papers that are made up, in cities that are on the map: talks, threats,
/// arrests, a march ahead, one place that no map has, and a place on which the papers do not agree.
/// </summary>
internal static class Ferry
{
    private const int Post = 0;
    private const int Courier = 1;
    private const int Gazette = 2;

    private static readonly EventPlace Gdansk = City("Gdańsk", "PL", 54.352, 18.646);
    private static readonly EventPlace Gdynia = City("Gdynia", "PL", 54.519, 18.532);
    private static readonly EventPlace Riga = City("Riga", "LV", 56.946, 24.106);
    private static readonly EventPlace Tallinn = City("Tallinn", "EE", 59.437, 24.754);
    private static readonly EventPlace Stockholm = City("Stockholm", "SE", 59.329, 18.069);
    private static readonly EventPlace Helsinki = City("Helsinki", "FI", 60.170, 24.938);
    private static readonly EventPlace Oslo = City("Oslo", "NO", 59.913, 10.739);
    private static readonly EventPlace Klaipeda = City("Klaipėda", "LT", 55.711, 21.132);
    private static readonly EventPlace Lithuania = new("Lithuania", "LT", PlacePrecision.Country, "the doer's country")
    {
        Latitude = 55.2,
        Longitude = 23.8,
    };
    private static readonly EventPlace Skerrow = new("Skerrow Point", null, PlacePrecision.Unknown, "stated");

    public static Report Three()
    {
        var report = new ReportFixture(
            Article("harbour-post", "Harbour Post"),
            Article("amber-courier", "Amber Courier"),
            Article("northern-gazette", "Northern Gazette")
        )
        {
            Headline = "Ferry crews strike in Gdansk after talks in Riga fail",
            Date = "2031-03-12",
            Places = ["Gdańsk", "Riga"],
        };
        report.Only(Post, "The League will march in Tallinn on Saturday, Brisk said.");
        report.Dated("2031-03-12", (Post, "GDANSK, March 12."));
        return report.Build() with { Events = [.. Events(report).Select(told => told.Build())] };
    }

    private static ArticleFixture Article(string id, string outlet) =>
        new(id, FixtureText.Of($"ferry/{id}.txt")) { Outlet = new NamedBy(outlet, "made") };

    private static IEnumerable<EventFixture> Events(ReportFixture report) =>
        [.. Earlier(report), .. Days(report), .. Later(report)];

    private static IEnumerable<EventFixture> Earlier(ReportFixture report)
    {
        yield return new EventFixture(report, "V1", "COERCE")
        {
            Actor = "police",
            Date = On("2022-11-01", "2022-11-30", "2022-11"),
            Place = Oslo,
        }.Told(Post, "a picket was broken up by police in Oslo in November 2022", "broken");
        yield return new EventFixture(report, "V2", "PROTEST")
        {
            Mode = "strike",
            Actor = "crews",
            Date = On("2024-01-01", "2024-12-31", "2024"),
            Place = Helsinki,
        }.Told(Post, "Crews had struck in Helsinki in 2024", "struck");
        yield return new EventFixture(report, "V3", "AGREE")
        {
            Actor = "Saltmen's League",
            Recipient = "Amber Line",
            Date = On("2029-04-01", "2029-04-30", "2029-04"),
            Place = Stockholm,
        }
            .Told(Post, "The two sides agreed on a table of wages in Stockholm in April 2029.", "agreed")
            .Told(Courier, "The two sides signed a table of wages in Stockholm in April 2029.", "signed");
    }

    private static IEnumerable<EventFixture> Days(ReportFixture report)
    {
        yield return new EventFixture(report, "V4", "CONSULT")
        {
            Actor = "Saltmen's League",
            Recipient = "Amber Line",
            Date = On("2031-03-11"),
            Place = Riga,
        }
            .Told(Post, "The Saltmen's League and the Amber Line met in Riga on Tuesday without a result.", "met")
            .Told(Courier, "The League and the line had talked in Riga on Tuesday.", "talked");
        yield return new EventFixture(report, "V5", "THREATEN")
        {
            Actor = "Amber Line",
            Recipient = "strikers",
            Date = On("2031-03-11"),
            Place = Riga,
        }
            .Told(Post, "The line threatened to dismiss every striker", "threatened", source: "Oda Brisk")
            .Told(
                Courier,
                "We never threatened anybody with dismissal,",
                "threatened",
                negated: true,
                source: "Jorun Halle"
            )
            .Conflict(
                EventConflictKind.Polarity,
                "Harbour Post has Oda Brisk say that the line “threatened”; Amber Courier has Jorun Halle say that it “never threatened”.",
                report.Words(Post, "threatened"),
                report.Words(Courier, "never threatened")
            );
        yield return new EventFixture(report, "V6", "PROTEST")
        {
            Mode = "obstruct",
            Actor = "crews of the Amber Line",
            Recipient = "Amber Line",
            Date = On("2031-03-12", "2031-03-14", "2031-03-12/2031-03-14"),
            Place = Gdansk,
        }
            .Told(Post, "blocked the gates of the harbour", "blocked")
            .Told(Courier, "their crews struck and barred the harbour", "barred")
            .Told(
                Gazette,
                "Crews of the Amber Line blocked the harbour of Gdansk from Wednesday to Friday.",
                "blocked"
            );
        yield return new EventFixture(report, "V7", "COERCE")
        {
            Mode = "arrest",
            Actor = "police",
            Recipient = "strikers",
            Date = On("2031-03-12"),
            Place = Gdansk,
        }
            .Told(
                Post,
                "Police detained nine strikers at the gates on Wednesday evening.",
                "detained",
                counts: ("nine strikers", "detained", 9)
            )
            .Told(
                Courier,
                "Five strikers were detained by police in Gdansk.",
                "detained",
                counts: ("Five strikers", "detained", 5)
            )
            .Told(
                Gazette,
                "Police took away nine of them on Wednesday.",
                "took",
                counts: ("nine of them", "detained", 9)
            )
            .Conflict(
                EventConflictKind.Count,
                "Harbour Post counts “nine strikers”, Amber Courier “Five strikers”.",
                report.Words(Post, "nine strikers"),
                report.Words(Courier, "Five strikers")
            );
        yield return new EventFixture(report, "V8", "ASSAULT")
        {
            Mode = "beat",
            Actor = "strikers",
            Recipient = "two guards",
            Date = On("2031-03-12"),
            Place = Gdansk,
        }
            .Told(Post, "Two guards of the line were beaten in Gdansk on Wednesday night.", "beaten")
            .Told(
                Courier,
                "Strikers attacked two guards of the line in Gdynia on Wednesday night",
                "attacked",
                source: "the line",
                place: Gdynia
            )
            .Conflict(
                EventConflictKind.Place,
                "Harbour Post has it in “Gdansk”, Amber Courier in “Gdynia”.",
                report.Words(Post, "Gdansk", "Two guards"),
                report.Words(Courier, "Gdynia")
            );
        yield return new EventFixture(report, "V9", "SUPPORT")
        {
            Actor = "dockers",
            Recipient = "crews",
            Date = On("2031-03-13"),
            Place = Stockholm,
        }.Told(
            Gazette,
            "In Stockholm dockers stopped work for an hour on Thursday in support of the crews.",
            "stopped"
        );
        yield return new EventFixture(report, "V10", "CONSULT")
        {
            Mode = "mediate",
            Actor = "Lithuania",
            Date = On("2031-03-13"),
            Place = Lithuania,
        }
            .Told(Courier, "Lithuania offered to mediate on Thursday.", "offered")
            .Told(Gazette, "Lithuania has offered to mediate.", "offered");
    }

    private static IEnumerable<EventFixture> Later(ReportFixture report)
    {
        yield return new EventFixture(report, "V11", "PROTEST")
        {
            Mode = "demonstrate",
            Actor = "Saltmen's League",
            Date = On("2031-03-15"),
            Place = Tallinn,
        }
            .Told(Post, "The League will march in Tallinn on Saturday", "march", Planned, source: "Oda Brisk")
            .Told(Gazette, "The League has called a march in Tallinn for Saturday, March 15.", "march", Planned);
        yield return new EventFixture(report, "V12", "THREATEN")
        {
            Actor = "Saltmen's League",
            Recipient = "Amber Line",
            Place = Klaipeda,
        }.Told(
            Gazette,
            "If the line does not give way, the League would close Klaipeda too",
            "close",
            Hypothetical,
            source: "Oda Brisk"
        );
        yield return new EventFixture(report, "V13", "AID")
        {
            Actor = "fishermen",
            Recipient = "crews",
            Place = Skerrow,
        }.Told(Courier, "Fishermen brought food to the crews at Skerrow Point.", "brought");
    }
}
