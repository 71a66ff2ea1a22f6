using Parallax.Analysis.Reports;
using Parallax.Cli.Terminal;
using Parallax.Cli.Tests.Fakes;
using Parallax.Core;

namespace Parallax.Cli.Tests.Terminal;

public sealed class TerminalReportTests
{
    private const string Hostile = "A\u001b[2J\u202Eb[red]c[/]\u009b1m";

    [Fact]
    public void SectionsComeInTheOrderEveryViewHas()
    {
        string[] headings =
        [
            "BOTH SAY",
            "THEY DIFFER",
            "ONLY A Wire",
            "DIFFERENCES: WHO ACTS",
            "DIFFERENCES: THE WORDS OF A QUOTATION",
            "QUOTATIONS, WORD BY WORD",
            "THE SAME, OR IN OTHER WORDS ONLY",
            "ONLY IN Wire",
            "LABELS",
            "\nWHO ACTS\n",
            "WHO SPEAKS",
            "TIMELINE",
            "ORIGINS",
        ];

        var text = TerminalReport.Write(StoryOfTwo.Report, Screen.Paper, brief: false);

        var places = headings.Select(heading => text.IndexOf(heading, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBe(places.Order());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void NoLineIsWiderThanTheScreen(int width) =>
        TerminalReport
            .Write(StoryOfTwo.Report, new Screen(width, Colour: false), brief: false)
            .Split('\n')
            .ShouldAllBe(line => line.Length <= width);

    [Fact]
    public void WithoutColourThereIsNoEscapeAndNoTrailingSpace()
    {
        var text = TerminalReport.Write(StoryOfTwo.Report, Screen.Paper, brief: false);

        text.ShouldNotContain("\u001b");
        text.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public void ColourMarksTheKindAndTheWordSaysItToo()
    {
        var text = TerminalReport.Write(StoryOfTwo.Report, new Screen(80, Colour: true), brief: false);

        text.ShouldContain("\u001b[");
        text.ShouldContain("agent");
    }

    [Fact]
    public void VersionsStandBesideEachOtherWhenWideAndStackedWhenNarrow()
    {
        var wide = TerminalReport.Write(StoryOfTwo.Report, new Screen(120, Colour: false), brief: false);
        var narrow = TerminalReport.Write(StoryOfTwo.Report, Screen.Paper, brief: false);

        wide.Split('\n').ShouldContain(line => line.Contains("Shots were fired") && line.Contains("Lethmar's army"));
        narrow
            .Split('\n')
            .ShouldNotContain(line => line.Contains("Shots were fired") && line.Contains("Lethmar's army"));
    }

    [Fact]
    public void WordsOfAQuotationStandUnderEachOther()
    {
        var lines = TerminalReport.Write(StoryOfTwo.Report, Screen.Paper, brief: false).Split('\n');

        var marks = Array.FindIndex(lines, line => line.Trim(' ', '^').Length == 0 && line.Contains('^'));
        marks.ShouldBeGreaterThan(1);
        var at = lines[marks].IndexOf('^');
        lines[marks - 2][at..].ShouldStartWith("-  -   disagree with");
        lines[marks - 1][at..].ShouldStartWith("do not agree    with");
    }

    [Fact]
    public void NothingInAnArticleReachesTheTerminalUnseen()
    {
        var article = ReportBuild.Article($"{Hostile}.txt", $"{Hostile} headline\n{Hostile} words") with
        {
            Outlet = new NamedBy(Hostile, Hostile),
        };
        var other = ReportBuild.Article("b", $"{Hostile} other");
        var report = ReportBuild.Comparison([article, other]) with
        {
            Story = new Story(Hostile, Hostile, [Hostile], true, [new StoryReason(Hostile, Hostile, 1)]),
            Labels = [new LabelRow("E1", Hostile, [new LabelUse(article.Id, 0, 1, Hostile, false)])],
            Agency = [new AgencyRow(Hostile, [new AgencyUse("b", 0, 1, Hostile, Hostile, [Hostile])])],
            Timeline = [new TimelineEntry(Hostile, [new Evidence("b", 0, 1, Hostile)])],
            Origins = [new OriginGroup(Hostile, ["b"])],
        };

        foreach (var shown in (Report[])[report, report with { Story = null }])
        {
            var text = TerminalReport.Write(shown, Screen.Paper, brief: false);

            text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
            text.ShouldNotContain("\u202E");
            text.ShouldContain("⟨U+001B⟩[2J⟨U+202E⟩b[red]c[/]⟨U+009B⟩1m");
        }
    }

    [Fact]
    public void AHugeStatementIsCutAndStaysQuick()
    {
        var report = ReportBuild.Comparison([
            ReportBuild.Article("a", new string('x', 5_000_000)),
            ReportBuild.Article("b", "y"),
        ]);

        TerminalReport.Write(report, Screen.Paper, brief: false).Length.ShouldBeLessThan(20_000);
    }
}
