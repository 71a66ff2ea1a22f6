using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class AgglomerationTests
{
    [Theory]
    // Two events of one kind: their reports are much nearer to each other.
    [InlineData(0.95, 0.45, 2)]
    // One event of which outlets tell different sides.
    [InlineData(0.5, 0.45, 1)]
    [InlineData(0.95, 0.9, 1)]
    public void Two_groups_closer_in_themselves_stay_apart(double within, double between, int groups) =>
        Groups((a, b) => a / 4 == b / 4 ? within : between, new long?[8]).Distinct().Count().ShouldBe(groups);

    [Fact]
    public void What_people_decided_outweighs_likeness()
    {
        long?[] decided = [1, 2, 1, 2, null, null];
        var groups = Groups((a, b) => a % 2 == b % 2 ? 0 : 0.9, decided);
        groups[0].ShouldBe(groups[2]);
        groups[1].ShouldBe(groups[3]);
        groups[0].ShouldNotBe(groups[1]);
    }

    private static int[] Groups(Func<int, int, double> likeness, long?[] decided)
    {
        var links = Enumerable
            .Range(0, decided.Length)
            .Select(a =>
                Enumerable.Range(0, decided.Length).Where(b => b != a).ToDictionary(b => b, b => likeness(a, b))
            )
            .ToArray();
        return Agglomeration.Group(links, [], decided, new StoryStreamOptions(), CancellationToken.None);
    }
}
