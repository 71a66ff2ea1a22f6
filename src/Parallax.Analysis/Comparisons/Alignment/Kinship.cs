using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>How near one word of a story is to another.</summary>
/// <param name="Word">Number of the other term.</param>
/// <param name="IsSynonym">Whether WordNet knows them for words of one sense or one root; else they are only near.</param>
/// <param name="Strength">From 0 to 1.</param>
internal readonly record struct Kindred(int Word, bool IsSynonym, float Strength);

/// <summary>
/// The words of a story that may stand for each other: by WordNet (a sense in common among the first two of each, or one
/// root) and by the vectors. Computed once for the words of a story, not for pairs of statements.
/// </summary>
internal static class Kinship
{
    private const int Senses = 2;

    /// <summary>Cosine below which two vectors say nothing: "irrigate" and "water" have 0.39, "hospital" and "district" 0.46.</summary>
    private const float LeastCosine = 0.5f;

    /// <summary>A kind and what it is a kind of: "bus" for "vehicle".</summary>
    private const float OfKind = 0.6f;

    /// <summary>Words of a story of fifty articles; the rarest above that have no vector neighbours.</summary>
    private const int MostVectors = 8000;

    /// <summary>Words that one word may be answered by: the nearest.</summary>
    private const int MostKin = 12;

    /// <summary>For each term the words near it, nearest first.</summary>
    public static Kindred[][] Of(IReadOnlyList<Term> terms)
    {
        var near = new Dictionary<int, Kindred>[terms.Count];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = [];
        }

        AddVectors(terms, near);
        AddWordNet(terms, near);
        return
        [
            .. near.Select(found =>
                found
                    .Values.OrderByDescending(kin => kin.Strength)
                    .ThenByDescending(kin => kin.IsSynonym)
                    .ThenBy(kin => terms[kin.Word].Key, StringComparer.Ordinal)
                    .Take(MostKin)
                    .ToArray()
            ),
        ];
    }

    /// <summary>Whether WordNet has two words in one sense or of one root.</summary>
    public static bool AreSynonyms(Term a, Term b)
    {
        var near = new Dictionary<int, Kindred>[] { [], [] };
        AddWordNet([a, b], near);
        return near[0].TryGetValue(1, out var kin) && kin.IsSynonym;
    }

    private static void AddVectors(IReadOnlyList<Term> terms, Dictionary<int, Kindred>[] near)
    {
        var known = Enumerable
            .Range(0, terms.Count)
            .Where(i => terms[i].Kind is TermKind.Word && terms[i].Part is not Upos.PropN)
            .OrderBy(i => WordVectors.Default.Find(terms[i].Word))
            .Select(i => (Term: i, Vector: WordSpace.Unit(terms[i].Word)))
            .Where(pair => pair.Vector is not null)
            .Take(MostVectors)
            .ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var cosine = WordSpace.Dot(known[i].Vector!, known[j].Vector!);
                if (cosine >= LeastCosine)
                {
                    Add(near, known[i].Term, known[j].Term, false, (cosine - 0.3f) / 0.7f);
                }
            }
        }
    }

    private static void AddWordNet(IReadOnlyList<Term> terms, Dictionary<int, Kindred>[] near)
    {
        var bySense = new Dictionary<Synset, List<int>>();
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var sense in SensesOf(terms[i]))
            {
                if (!bySense.TryGetValue(sense, out var list))
                {
                    bySense[sense] = list = [];
                }

                list.Add(i);
            }
        }

        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var sense in SensesOf(terms[i]))
            {
                Join(i, sense, true, 1);
                foreach (var root in All(WordNet.Default.Joined(sense, WordNetRelation.Derivation)))
                {
                    Join(i, root, true, 1);
                }

                foreach (var above in All(WordNet.Default.Hypernyms(sense)))
                {
                    Join(i, above, false, OfKind);
                }
            }
        }

        void Join(int term, Synset sense, bool synonym, float strength)
        {
            foreach (var other in bySense.GetValueOrDefault(sense, []))
            {
                if (other != term)
                {
                    Add(near, term, other, synonym, strength);
                }
            }
        }
    }

    private static void Add(Dictionary<int, Kindred>[] near, int a, int b, bool synonym, float strength)
    {
        Keep(near[a], b, synonym, strength);
        Keep(near[b], a, synonym, strength);

        static void Keep(Dictionary<int, Kindred> near, int word, bool synonym, float strength)
        {
            if (
                !near.TryGetValue(word, out var known)
                || synonym && !known.IsSynonym
                || synonym == known.IsSynonym && strength > known.Strength
            )
            {
                near[word] = new Kindred(word, synonym, strength);
            }
        }
    }

    private static IEnumerable<Synset> SensesOf(Term term)
    {
        if (term.Kind is not TermKind.Word || PartOf(term.Part) is not { } part)
        {
            return [];
        }

        return All(WordNet.Default.Synsets(term.Word, part)).Take(Senses);
    }

    private static List<Synset> All(SynsetList list)
    {
        var all = new List<Synset>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            all.Add(list[i]);
        }

        return all;
    }

    private static WordNetPart? PartOf(Upos part) =>
        part switch
        {
            Upos.Noun => WordNetPart.Noun,
            Upos.Verb => WordNetPart.Verb,
            Upos.Adj => WordNetPart.Adjective,
            Upos.Adv => WordNetPart.Adverb,
            _ => null,
        };
}
