namespace Parallax.Language.Training.Scoring;

/// <summary>Gives the mentions of a gold standard and of a system numbers, the same where the two are one mention.</summary>
internal static class CoreferenceAlignment
{
    /// <summary>Adds a document to a score.</summary>
    /// <param name="score">Receives the document.</param>
    /// <param name="gold">Gold mentions; of several with one span the first counts.</param>
    /// <param name="system">Mentions found; of several with one span the first counts.</param>
    /// <param name="singletons">Whether chains of one mention count; if not they are left out of both.</param>
    /// <param name="byHead">
    /// Whether mentions are one where their heads are, as CorefUD counts; spans decide between those of one head.
    /// </param>
    public static void Add(
        CoreferenceScore score,
        IReadOnlyList<CoreferenceMention> gold,
        IReadOnlyList<CoreferenceMention> system,
        bool singletons,
        bool byHead
    )
    {
        var goldKept = Kept(gold, singletons);
        var systemKept = Kept(system, singletons);
        var numbers = new int[systemKept.Count];
        Array.Fill(numbers, -1);
        var taken = new bool[goldKept.Count];
        Pair(goldKept, systemKept, numbers, taken, m => (m.Start, m.End));
        if (byHead)
        {
            Pair(goldKept, systemKept, numbers, taken, m => (m.Head, -1));
        }

        for (var s = 0; s < numbers.Length; s++)
        {
            numbers[s] = numbers[s] < 0 ? goldKept.Count + s : numbers[s];
        }

        score.Add(Chains(goldKept, [.. Enumerable.Range(0, goldKept.Count)]), Chains(systemKept, numbers));
    }

    private static List<CoreferenceMention> Kept(IReadOnlyList<CoreferenceMention> mentions, bool singletons)
    {
        var once = mentions.DistinctBy(m => (m.Start, m.End)).ToList();
        var sizes = once.GroupBy(m => m.Chain).ToDictionary(g => g.Key, g => g.Count());
        return singletons ? once : [.. once.Where(m => sizes[m.Chain] > 1)];
    }

    private static void Pair(
        List<CoreferenceMention> gold,
        List<CoreferenceMention> system,
        int[] numbers,
        bool[] taken,
        Func<CoreferenceMention, (int, int)> key
    )
    {
        var waiting = Enumerable
            .Range(0, gold.Count)
            .Where(g => !taken[g])
            .GroupBy(g => key(gold[g]))
            .ToDictionary(g => g.Key, g => new Queue<int>(g));
        for (var s = 0; s < system.Count; s++)
        {
            if (numbers[s] < 0 && waiting.TryGetValue(key(system[s]), out var queue) && queue.TryDequeue(out var g))
            {
                numbers[s] = g;
                taken[g] = true;
            }
        }
    }

    private static IReadOnlyList<int>[] Chains(List<CoreferenceMention> mentions, int[] numbers) =>
        [
            .. mentions
                .Select((mention, i) => (mention.Chain, Number: numbers[i]))
                .GroupBy(m => m.Chain, m => m.Number)
                .Select(g => g.ToArray()),
        ];
}
