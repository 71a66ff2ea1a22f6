namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>Disjoint groups of statements that can be joined.</summary>
internal sealed class Groups
{
    private readonly StoryStatement[] statements;
    private readonly List<int>[] members;
    private readonly int[] group;

    public Groups(StoryStatement[] statements)
    {
        this.statements = statements;
        members = [.. Enumerable.Range(0, statements.Length).Select(i => new List<int> { i })];
        group = [.. Enumerable.Range(0, statements.Length)];
    }

    public bool Same(int a, int b) => group[a] == group[b];

    public bool IsAlone(int a) => members[group[a]].Count == 1;

    /// <summary>Whether no article has statements in both groups.</summary>
    public bool AreDisjoint(int a, int b) =>
        !Same(a, b)
        && !members[group[a]].Exists(x => members[group[b]].Exists(y => statements[x].View == statements[y].View));

    /// <summary>Whether no article would have more than <paramref name="most"/> statements in the joined group.</summary>
    public bool Fits(int a, int b, int most) =>
        members[group[a]].Concat(members[group[b]]).CountBy(i => statements[i].View).All(pair => pair.Value <= most);

    /// <summary>Mean likeness of the members of one group with those of the other.</summary>
    public double MeanSimilarity(int a, int b, StatementSimilarity similarity)
    {
        var (left, right) = (members[group[a]], members[group[b]]);
        return left.Sum(x =>
                right.Sum(y => statements[x].PlainText == statements[y].PlainText ? 1 : similarity.Of(x, y))
            ) / (left.Count * right.Count);
    }

    public void Join(int a, int b)
    {
        var (into, from) = (group[a], group[b]);
        foreach (var member in members[from])
        {
            group[member] = into;
        }

        members[into].AddRange(members[from]);
        members[from] = [];
    }

    /// <summary>The groups by their first statement, each in article order.</summary>
    public List<List<StoryStatement>> InOrder() =>
        [
            .. members
                .Where(list => list.Count > 0)
                .Select(list => list.Order().ToList())
                .OrderBy(list => list[0])
                .Select(list => list.ConvertAll(i => statements[i])),
        ];
}
