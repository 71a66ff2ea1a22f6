using Parallax.Language.Training;

namespace Parallax.Language.Tests.Training;

public class NameLabelsTests
{
    private static readonly Word[] Words = TinyTreebank.Sentences()[0].Words;

    [Fact]
    public void The_longest_of_overlapping_names_counts() =>
        NameLabels.Of(Words).ShouldBe([(0, 2, NameKind.Person), (4, 7, NameKind.Organization)]);

    [Fact]
    public void Or_the_shortest() =>
        NameLabels.Of(Words, nested: true).ShouldBe([(0, 2, NameKind.Person), (6, 7, NameKind.Place)]);

    [Fact]
    public void A_tree_alone_tells_the_spans_and_leaves_kinds_open() =>
        NameLabels.PartialClasses(Words).ShouldBe([-2, -4, 0, 0, -2, -3, -4, 0, 0, 0]);
}
