using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports;

public sealed class OverviewsTests
{
    private static readonly string[] Articles = ["a", "b", "c"];

    [Fact]
    public void Shared_is_what_all_say_alike_first_and_differing_what_several_say_otherwise()
    {
        var overview = Of(
            Group("S1", "ab"),
            Group("S2", "abc"),
            Group("S3", "ab", DifferenceType.Wording),
            Group("S4", "abc", DifferenceType.Label),
            Group("S5", "ab", DifferenceType.Wording, DifferenceType.Number),
            Group("S6", "b")
        );
        overview.Shared.ShouldBe(["S2", "S4"]);
        overview.Differing.ShouldBe(["S5", "S4"]);
        overview.Only["b"].ShouldBe(["S6"]);
        overview.Only["a"].ShouldBeEmpty();
    }

    [Fact]
    public void It_fits_on_a_screen()
    {
        var overview = Of([
            .. Enumerable.Range(1, 40).Select(i => Group($"S{i}", "abc")),
            .. Enumerable.Range(41, 40).Select(i => Group($"S{i}", "abc", DifferenceType.Number)),
            .. Enumerable.Range(81, 40).Select(i => Group($"S{i}", "a")),
        ]);
        overview.Shared.Count.ShouldBeLessThan(10);
        overview.Differing.Count.ShouldBeLessThan(10);
        overview.Only["a"].Count.ShouldBeLessThan(10);
    }

    private static Overview Of(params StatementGroup[] groups) =>
        Overviews.Of(
            new Comparison
            {
                Story = new Story(null, null, [], true, []),
                Entities = [],
                Statements = groups,
                Labels = [],
                Agency = [],
                Timeline = [],
                Origins = [],
            },
            Articles
        );

    private static StatementGroup Group(string id, string articles, params DifferenceType[] differences) =>
        new(
            id,
            "statement",
            [.. articles.Select(article => new StatementVersion($"{article}", 0, 0, "", null, null))],
            [.. Articles.Where(article => !articles.Contains(article))],
            [.. differences.Select(type => new Difference(type, ["a", "b"], [], ""))]
        );
}
