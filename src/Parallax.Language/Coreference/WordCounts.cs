namespace Parallax.Language.Coreference;

/// <summary>How often the candidates of a text have a head and a core, and which comes first.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<uint, (int First, int Count)> heads = [];
    private readonly Dictionary<uint, (int First, int Count)> cores = [];

    /// <summary>Counts.</summary>
    public WordCounts(List<Candidate> candidates)
    {
        foreach (var candidate in candidates.Where(c => c.Kind != MentionKind.Pronoun))
        {
            Count(heads, candidate.HeadWord, candidate.Head);
            Count(cores, candidate.Core, candidate.Head);
        }
    }

    /// <summary>0 once in the text; 1 first, 2 later of two; 3 first, 4 later of more.</summary>
    public uint OfHead(Candidate candidate) => Class(heads, candidate.HeadWord, candidate.Head);

    /// <summary>The same of the whole core.</summary>
    public uint OfCore(Candidate candidate) => Class(cores, candidate.Core, candidate.Head);

    private static void Count(Dictionary<uint, (int First, int Count)> counts, uint key, int at) =>
        counts[key] = counts.TryGetValue(key, out var known) ? (known.First, known.Count + 1) : (at, 1);

    private static uint Class(Dictionary<uint, (int First, int Count)> counts, uint key, int at) =>
        !counts.TryGetValue(key, out var known) ? 5
        : known.Count == 1 ? 0
        : (known.Count == 2 ? 1u : 3u) + (known.First == at ? 0u : 1u);
}
