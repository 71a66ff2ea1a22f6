namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>Disjoint groups of statements that can be joined.</summary>
internal sealed class Groups
{
    /// <summary>Members of a large group that speak for it.</summary>
    private const int Sample = 8;

    private readonly StoryStatement[] statements;
    private readonly List<int>[] members;
    private readonly int[] group;

    public Groups(StoryStatement[] statements)
    {
        this.statements = statements;
        members = [.. Enumerable.Range(0, statements.Length).Select(i => new List<int> { i })];
        group = [.. Enumerable.Range(0, statements.Length)];
    }

    /// <summary>The members of a statement's group.</summary>
    public IReadOnlyList<int> Of(int a) => members[group[a]];

    public bool Same(int a, int b) => group[a] == group[b];

    /// <summary>Whether no article has statements in both groups.</summary>
    public bool AreDisjoint(int a, int b) =>
        !Same(a, b)
        && !members[group[a]].Exists(x => members[group[b]].Exists(y => statements[x].View == statements[y].View));

    /// <summary>Whether the group of one statement lacks the article of the other, or the other way round.</summary>
    public bool Lacks(int a, int b) =>
        !Same(a, b)
        && (
            !members[group[a]].Exists(x => statements[x].View == statements[b].View)
            || !members[group[b]].Exists(x => statements[x].View == statements[a].View)
        );

    /// <summary>Whether no article would have more than <paramref name="most"/> statements in the joined group.</summary>
    public bool Fits(int a, int b, int most) =>
        members[group[a]].Concat(members[group[b]]).CountBy(i => statements[i].View).All(pair => pair.Value <= most);

    /// <summary>
    /// Mean likeness of the members of one group with those of the other: of different articles, or a headline and what its
    /// own article says.
    /// </summary>
    public double MeanSimilarity(int a, int b, StatementSimilarity similarity)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var x in members[group[a]].Take(Sample))
        {
            foreach (
                var y in members[group[b]]
                    .Take(Sample)
                    .Where(y => statements[x].View != statements[y].View || similarity.IsCandidate(x, y))
            )
            {
                sum += statements[x].Folded == statements[y].Folded ? 1 : similarity.Of(x, y);
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>Whether two articles have the same words in the group.</summary>
    public bool IsVerbatim(int a)
    {
        var versions = members[group[a]];
        return versions.Exists(x =>
            versions.Exists(y =>
                statements[x].View != statements[y].View && statements[x].Folded == statements[y].Folded
            )
        );
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
