using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class GdeltExportTests
{
    [Fact]
    public void There_are_sixty_one_columns_and_ours_behind_them()
    {
        var header = EventExport.Named("gdelt", header: true)!.Opening.TrimEnd('\n').Split('\t');

        header.Length.ShouldBe(68);
        header.ShouldBeUnique();
        (header[0], header[5], header[25], header[26], header[34]).ShouldBe(
            ("GLOBALEVENTID", "Actor1Code", "IsRootEvent", "EventCode", "AvgTone")
        );
        (header[35], header[51], header[58], header[59], header[60], header[67]).ShouldBe(
            ("Actor1Geo_Type", "ActionGeo_Type", "ActionGeo_FeatureID", "DATEADDED", "SOURCEURL", "Evidence")
        );
        EventExport.Named("gdelt")!.Opening.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_known_stands_in_its_column_and_the_rest_is_empty()
    {
        var row = Row(0);

        (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]).ShouldBe(
            ("20230518", "202305", "2023", "2023.3781")
        );
        (row["Actor1Code"], row["Actor1Name"], row["Actor1CountryCode"], row["Actor1Type1Code"]).ShouldBe(
            ("GEOMIL", "Lethmari artillery", "GEO", "MIL")
        );
        (row["Actor2Code"], row["Actor2Type1Code"]).ShouldBe(("ARM", ""));
        (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"]).ShouldBe(
            ("190", "190", "19", "4")
        );
        (row["NumMentions"], row["NumSources"], row["NumArticles"]).ShouldBe(("3", "2", "2"));
        (row["ActionGeo_Type"], row["ActionGeo_CountryCode"], row["ActionGeo_Lat"], row["ActionGeo_Long"]).ShouldBe(
            ("4", "AM", "-39.5", "46.75")
        );
        (row["DATEADDED"], row["SOURCEURL"]).ShouldBe(("20230518000000", "https://norpress.example/1?a=b"));
        row.Where(cell => cell.Value.Length > 0 && cell.Key.StartsWith("Actor1Geo", StringComparison.Ordinal))
            .ShouldBeEmpty();
        (row["GoldsteinScale"], row["AvgTone"], row["ActionGeo_FeatureID"], row["GeoNamesId"]).ShouldBe(
            ("", "", "", "4711")
        );
    }

    [Fact]
    public void The_first_report_is_the_one_published_first_not_the_one_named_first()
    {
        var report = MadeReport.OfTwo();
        var banner = report.Articles[1] with { Published = new PublishedReport("2023-05-17", "dateline", null, null) };
        report = report with { Articles = [report.Articles[0], banner] };

        (Row(0, report)["DATEADDED"], Row(0, report)["SOURCEURL"]).ShouldBe(("20230517000000", "banner.txt"));
    }

    [Fact]
    public void The_lead_makes_a_root_event()
    {
        Row(0)["IsRootEvent"].ShouldBe("1");
        Row(2)["IsRootEvent"].ShouldBe("0");
    }

    [Fact]
    public void The_id_is_whole_in_a_double()
    {
        var id = long.Parse(Row(0)["GLOBALEVENTID"]);

        id.ShouldBe((long)(double)id);
        id.ShouldNotBe(long.Parse(Row(1)["GLOBALEVENTID"]));
    }

    [Fact]
    public void The_evidence_leads_to_the_words()
    {
        var report = MadeReport.OfTwo();
        var evidence = JsonDocument.Parse(Row(0)["Evidence"]).RootElement;

        evidence.GetArrayLength().ShouldBe(3);
        foreach (var version in evidence.EnumerateArray())
        {
            var text = report.Articles.Single(one => one.Id == version.GetProperty("article").GetString()).Text;
            text[version.GetProperty("start").GetInt32()..version.GetProperty("end").GetInt32()]
                .ShouldBe(version.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("2020-09-27", "2020-09-27", "20200927", "202009", "2020", "2020.7315")]
    [InlineData("2020-12-31", "2020-12-31", "20201231", "202012", "2020", "2020.9890")]
    [InlineData("2020-01-01", "2020-01-01", "20200101", "202001", "2020", "2020.0027")]
    [InlineData("2016-04-01", "2016-04-30", null, "201604", "2016", null)]
    [InlineData("2016-01-01", "2016-12-31", null, null, "2016", null)]
    [InlineData("2015-12-01", "2016-01-31", null, null, null, null)]
    [InlineData(null, "2016-04-30", null, null, null, null)]
    [InlineData("last week", "2016-04-30", null, null, null, null)]
    public void A_date_fills_as_many_columns_as_are_known(
        string? from,
        string? to,
        string? day,
        string? month,
        string? year,
        string? fraction
    ) => GdeltDate.Of(new EventDate("x", from, to, "stated")).ShouldBe(new GdeltDate(day, month, year, fraction));

    [Fact]
    public void A_tab_in_a_name_makes_no_cell()
    {
        var exported = EventSelection.Of(MadeReport.OfTwo(), null, all: false).Events[0];
        exported = exported with
        {
            Event = exported.Event with { Actors = [new EventParty("a\tb\nc", null, null, null)] },
        };

        var cells = EventExport.Named("gdelt")!.Write(exported).TrimEnd('\n').Split('\t');
        cells.Length.ShouldBe(68);
        cells[6].ShouldBe("a b c");
    }

    private static Dictionary<string, string> Row(int index, Report? report = null)
    {
        var export = EventExport.Named("gdelt", header: true)!;
        var exported = EventSelection.Of(report ?? MadeReport.OfTwo(), null, all: true).Events[index];
        var line = export.Write(exported);
        line.Count(letter => letter == '\n').ShouldBe(1);
        return export
            .Opening.TrimEnd('\n')
            .Split('\t')
            .Zip(line.TrimEnd('\n').Split('\t'))
            .ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
