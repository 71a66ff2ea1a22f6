using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public sealed class CoverageTests
{
    [Fact]
    public void Characters_count_once_however_often_they_are_covered()
    {
        var covered = new Coverage([new TextSpan(5, 9), new TextSpan(0, 6), new TextSpan(9, 9)]);

        covered.Length.ShouldBe(9);
    }

    [Fact]
    public void Overlap_is_the_shared_part_of_the_whole()
    {
        var one = new Coverage([new TextSpan(0, 4), new TextSpan(10, 14)]);
        var other = new Coverage([new TextSpan(2, 12)]);

        one.Shared(other).ShouldBe(4);
        one.Jaccard(other).ShouldBe(4.0 / 14);
        one.Jaccard(new Coverage([])).ShouldBe(0);
    }
}
