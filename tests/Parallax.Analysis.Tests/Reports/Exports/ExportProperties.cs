using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Tests.Reports.Exports.Reading;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;
using Parallax.Tests.Schemas;

namespace Parallax.Analysis.Tests.Reports.Exports;

/// <summary>What holds of every export, whatever the articles and the events say.</summary>
public sealed class ExportProperties
{
    private static readonly JsonSchema Schema = new(
        File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/plover-event.schema.json"))
    );

    [Fact]
    public void Spans_of_csv_rows_slice_their_articles() =>
        Holds(report =>
            CsvTable
                .Rows(Written(report, "csv"))
                .All(row =>
                    Slices(report, row["article"], row["start"], row["end"], row["text"])
                    && Slices(
                        report,
                        row["article"],
                        row["predicate_start"],
                        row["predicate_end"],
                        row["predicate_text"]
                    )
                    && Article(report, row["article"]).TextSha256 == row["text_sha256"]
                )
        );

    [Fact]
    public void Lines_of_plover_keep_the_schema_and_their_spans_slice() =>
        Holds(report =>
            Lines(report, "plover")
                .All(line =>
                    Schema.Problems(line).Count == 0
                    && JsonDocument
                        .Parse(line)
                        .RootElement.GetProperty("versions")
                        .EnumerateArray()
                        .All(version => Slices(report, version))
                )
        );

    [Fact]
    public void Rows_of_gdelt_have_their_columns_and_evidence() =>
        Holds(report =>
            Lines(report, "gdelt")
                .Select(line => line.Split('\t'))
                .All(cells =>
                    cells.Length == 68
                    && JsonDocument
                        .Parse(cells[67])
                        .RootElement.EnumerateArray()
                        .All(version => Slices(report, version))
                )
        );

    [Fact]
    public void Every_event_is_a_feature_and_every_version_in_it() =>
        Holds(report =>
        {
            var features = JsonDocument.Parse(Written(report, "geojson")).RootElement.GetProperty("features");
            return features.GetArrayLength() == report.Events!.Count
                && features
                    .EnumerateArray()
                    .Zip(report.Events)
                    .All(pair =>
                        pair.First.GetProperty("properties").GetProperty("versions").GetArrayLength()
                        == pair.Second.Versions.Count
                    );
        });

    [Fact]
    public void The_same_report_gives_the_same_bytes_read_again_from_its_json() =>
        Holds(report =>
            EventExport.Names.All(name =>
                Written(report, name) == Written(ReportJson.Read(ReportJson.Write(report)), name)
            )
        );

    [Fact]
    public void Nothing_planned_or_denied_comes_unasked() =>
        Holds(report =>
            EventSelection
                .Of(report, null, all: false)
                .Events.All(one =>
                    one.Versions.Any(version => version.Told is { Negated: false, Modality: EventModality.Actual })
                )
        );

    private static void Holds(Func<Report, bool> law) =>
        Prop.ForAll(Reports.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 11));

    private static string Written(Report report, string name)
    {
        var export = EventExport.Named(name)!;
        var selection = EventSelection.Of(report, "s7", all: true);
        selection.Problem.ShouldBeNull();
        return export.Opening + string.Join(export.Between, selection.Events.Select(export.Write)) + export.Closing;
    }

    private static string[] Lines(Report report, string name) =>
        Written(report, name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ArticleReport Article(Report report, string id) => report.Articles.Single(one => one.Id == id);

    private static bool Slices(Report report, JsonElement version) =>
        Article(report, version.GetProperty("article").GetString()!).Text[
            version.GetProperty("start").GetInt32()..version.GetProperty("end").GetInt32()
        ] == version.GetProperty("text").GetString();

    private static bool Slices(Report report, string article, string start, string end, string cell) =>
        Article(report, article).Text[int.Parse(start)..int.Parse(end)] == CsvTable.Words(cell);

    // Texts of what tables trip over; events anywhere in them.
    private static Gen<Report> Reports =>
        from texts in Gen.Elements(
                "=1+1",
                "\"",
                ",",
                "|",
                "\\",
                "\n",
                "\t",
                "'",
                "word ",
                "Łódź ",
                "🕊",
                " ",
                "<b>",
                "-",
                "@"
            )
            .NonEmptyListOf()
            .Where(pieces => string.Concat(pieces).Length > 0)
            .Select(string.Concat)
            .ArrayOf(2)
        let articles = texts
            .Select(
                (text, i) => MadeReport.Article(i + ".txt", text + ".\n\n" + text) with { Parts = [], Headline = null }
            )
            .ToArray()
        from events in Event(articles).ListOf()
        select MadeReport.Compared(articles, [.. events.Select((one, i) => one with { Id = $"V{i + 1}" })]);

    private static Gen<StoryEvent> Event(ArticleReport[] articles) =>
        from type in Gen.Elements(EventCodes.Types.ToArray())
        from mode in Gen.Elements(null, "beat", "heavy-weapons")
        from versions in Version(articles).NonEmptyListOf()
        from place in Place
        from date in Date
        from name in Gen.Elements("=x|y", "rebels", "the \"army\"", "a\tb")
        from sector in Gen.Elements(null, "military", "international", "sleepers")
        from country in Gen.Elements(null, "AM", "XK", "PS", "US")
        select MadeReport.Event("V1", type, [.. versions]) with
        {
            Mode = mode,
            Place = place,
            Date = date,
            Actors = [new EventParty(name, null, country, sector)],
        };

    private static Gen<EventVersion> Version(ArticleReport[] articles) =>
        from article in Gen.Elements(articles)
        from clause in Span(article)
        from predicate in Span(article)
        from modality in Gen.Elements(EventModality.Actual, EventModality.Planned, EventModality.Hypothetical)
        from negated in Gen.Elements(true, false)
        from place in Place
        from date in Date
        from low in Gen.Choose(0, 9)
        select new EventVersion(
            article.Id,
            clause.Start,
            clause.End,
            clause.Text,
            "v1",
            predicate,
            modality,
            negated,
            null,
            null,
            [new EventPartyVersion(article.Id, clause.Start, clause.End, clause.Text, "=x|y", null, "AM", null)],
            [],
            date,
            null,
            place,
            null,
            [
                new EventCountVersion(
                    article.Id,
                    clause.Start,
                    clause.End,
                    clause.Text,
                    "killed",
                    low,
                    low + 1,
                    null,
                    null
                ),
            ]
        );

    private static Gen<Evidence> Span(ArticleReport article) =>
        from start in Gen.Choose(0, article.Text.Length - 1)
        from end in Gen.Choose(start + 1, article.Text.Length)
        where !Splits(article.Text, start) && !Splits(article.Text, end)
        select new Evidence(article.Id, start, end, article.Text[start..end]);

    private static bool Splits(string text, int place) => place < text.Length && char.IsLowSurrogate(text[place]);

    private static Gen<EventPlace?> Place =>
        Gen.Elements<EventPlace?>(
            null,
            new EventPlace("-Kethra", "AM", PlacePrecision.City, "stated")
            {
                Latitude = -90,
                Longitude = 180,
                GeoNames = 1,
            },
            new EventPlace("the north", null, PlacePrecision.Unknown, "stated"),
            new EventPlace("Ohio", "US", PlacePrecision.Region, "stated") { Latitude = 40.5, Longitude = -82.25 }
        );

    private static Gen<EventDate?> Date =>
        Gen.Elements<EventDate?>(
            null,
            new EventDate("2016-04", "2016-04-01", "2016-04-30", "stated"),
            new EventDate("2020-09-27", "2020-09-27", "2020-09-27", "published"),
            new EventDate("2020", null, "2020-12-31", "stated")
        );
}
