using System.Text.RegularExpressions;
using Parallax.Analysis.Reports;

namespace Parallax.Analysis.Tests.Reports;

public sealed class MarkdownReportTests
{
    private const string Nasty =
        "# heading | cell | <script>alert(1)</script> [link](javascript:x) ![i](x) `code` **bold** _em_ ~~no~~ "
        + "<!-- c --> &lt; $math$ https://example.invalid www.example.invalid a@example.invalid \u202Eevil {.class}";

    [Fact]
    public void Sections_stand_in_the_order_of_every_view()
    {
        var headings = MarkdownReport
            .Write(SmallReport.Of("They came.", "They went."))
            .Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        headings.ShouldBe([
            "## Overview",
            "## Differences",
            "## In one only",
            "## Labels",
            "## Who acts",
            "## Who speaks",
            "## Timeline",
            "## Origins",
            "## The articles",
        ]);
    }

    [Fact]
    public void Evidence_names_article_start_and_end() =>
        MarkdownReport
            .Write(SmallReport.Of("They came.", "They went."))
            .ShouldContain("“They came.” said: plain words | [wire:0-10] |");

    [Fact]
    public void What_is_not_known_is_said()
    {
        var text = MarkdownReport.Write(SmallReport.Of("They came.", "They went."));
        text.ShouldContain("outlet not named");
        text.ShouldContain("no date of publication");
        text.ShouldContain("*nobody named*");
        text.ShouldContain("These articles may not tell of one event");
    }

    [Fact]
    public void Article_text_makes_no_markup()
    {
        var text = MarkdownReport.Write(
            SmallReport.Of(Nasty, "1. one\n- two\n=== \n+ three\n> four\n```\n\tcode", Nasty)
        );
        // Our own "<br>" stands between table entries; nothing else may look like a tag.
        Regex.Count(text, "<(?!br>)").ShouldBe(0);
        Regex.Count(text, @"(?<!\\)\]\(").ShouldBe(0);
        Regex.Count(text, @"(?<!\\)[`~$]").ShouldBe(0);
        Regex.Count(text, "(?i)https?://|www\\.").ShouldBe(0);
        text.ShouldNotContain("\u202E");
        text.ShouldContain("⟨U+202E⟩");
        text.ShouldContain("> **(1)** 1\\. one\n");
        text.ShouldContain("> \\- two\n");
        text.ShouldContain("> \\=== ".TrimEnd() + "\n");
        text.ShouldContain("> \\+ three\n");
        text.ShouldContain("> &gt; four\n");
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head()
    {
        var lines = MarkdownReport.Write(SmallReport.Of(Nasty, "They went.", Nasty)).Split('\n');
        var cells = 0;
        foreach (var line in lines)
        {
            var count = Regex.Count(line, @"(?<!\\)\|");
            if (!line.StartsWith('|'))
            {
                count.ShouldBe(0, line);
                cells = 0;
                continue;
            }

            cells = cells == 0 ? count : cells;
            count.ShouldBe(cells, line);
        }
    }

    [Fact]
    public void A_reading_lists_what_was_found()
    {
        var report = SmallReport.Of("They came.", "They went.") with { Story = null };
        var text = MarkdownReport.Write(report);
        foreach (var section in new[] { "Quotations", "Names", "Dates", "Quantities", "Events", "Labels", "Parts" })
        {
            text.ShouldContain($"## {section} (1)");
        }

        text.ShouldContain("“They came.” [wire:0-10] = 2014-SU (plain words)");
        text.ShouldContain("1 or more");
    }
}
