using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Tests.Reports.Exports.Reading;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class CsvExportTests
{
    [Fact]
    public void A_row_is_one_telling_of_one_event()
    {
        var rows = Rows(all: true);

        rows.Select(row => (row["event_type"], row["version"], row["article"], row["standing"]))
            .ShouldBe([
                ("ASSAULT", "1", "wire.txt", "happened"),
                ("ASSAULT", "2", "banner.txt", "happened"),
                ("ASSAULT", "3", "banner.txt", "denied"),
                ("COERCE", "1", "wire.txt", "planned"),
                ("ASSAULT", "1", "wire.txt", "happened"),
                ("ASSAULT", "1", "banner.txt", "denied"),
            ]);
        rows.ShouldAllBe(row => row["event_standing"] != "" && row["text_sha256"].Length == 64);
    }

    [Fact]
    public void Its_cells_are_what_the_version_says()
    {
        var row = Rows(all: false)[0];

        row["text"].ShouldBe("Lethmari artillery shelled Kethra on Thursday, killing five people");
        (row["killed_low"], row["killed_high"]).ShouldBe(("5", "5"));
        (row["latitude"], row["longitude"], row["place_country"]).ShouldBe(("-39.5", "46.75", "ARM"));
        (row["event_conflicts"], row["event_quad"], row["event_versions"]).ShouldBe(("count", "4", "3"));
        (row["voice"], row["outlet"], row["when_text"]).ShouldBe(("outlet", "Norpress", "Thursday"));
        (row["actor_sectors"], row["recipient_sectors"]).ShouldBe(("military", "sleepers"));
    }

    [Fact]
    public void An_open_count_has_no_upper_bound() =>
        (Rows(all: false)[1]["killed_low"], Rows(all: false)[1]["killed_high"]).ShouldBe(("7", ""));

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_is_kept_from_it_and_comes_back_whole()
    {
        var actors = Rows(all: false)[3]["actors"];

        actors.ShouldStartWith("'=");
        CsvTable.Items(actors).ShouldBe(["=rebels|the\\north"]);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text => CsvTable.Words(CsvTable.Records(CsvCell.Text(text) + ",\r\n")[0][0]) == text
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(7, 11));

    [Fact]
    public void Any_list_comes_back_as_it_was() =>
        Prop.ForAll(
                Texts.NonEmptyListOf().ToArbitrary(),
                items => CsvTable.Items(CsvTable.Records(CsvCell.List(items) + ",\r\n")[0][0]).SequenceEqual(items)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(7, 11));

    [Fact]
    public void No_text_cell_begins_as_a_formula_does() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                    CsvTable.Records(CsvCell.Text(text) + ",\r\n")[0][0]
                        is ""
                            or [not ('=' or '+' or '-' or '@' or '\t' or '\r' or '＝'), ..]
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(7, 11));

    private static Gen<string> Texts =>
        Gen.Elements("'", "=", "+1", "-", "@", "\t", "\r", "\n", "\"", ",", "|", "\\", "＝", "a", "é", "words ")
            .ListOf()
            .Select(string.Concat);

    private static List<Dictionary<string, string>> Rows(bool all)
    {
        var export = EventExport.Named("csv")!;
        var events = EventSelection.Of(MadeReport.OfTwo(), null, all).Events;
        return CsvTable.Rows(export.Opening + string.Concat(events.Select(export.Write)) + export.Closing);
    }
}
