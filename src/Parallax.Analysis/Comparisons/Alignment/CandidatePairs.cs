namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Pairs of statements worth a close look: for each statement the few of every other article, and for a headline those of
/// its own, that share most of its words or have words near them. What is in very many statements proposes nothing, so
/// that the work grows with the number of statements and not with its square.
/// </summary>
internal sealed class CandidatePairs
{
    /// <summary>A term in more statements than this proposes no pairs; the rarer ones do.</summary>
    private const int CommonTerm = 400;

    /// <summary>The same for each article, where there are many.</summary>
    private const int CommonInArticle = 16;

    /// <summary>How many statements of each other article are looked at.</summary>
    private const int AnArticle = 5;

    /// <summary>How many are looked at in all.</summary>
    private const int Altogether = 60;

    private readonly int commonTerm;
    private readonly StoryStatement[] statements;
    private readonly StoryTerms terms;
    private readonly List<int>[] postings;
    private readonly double[] shared;
    private readonly List<int> touched = [];
    private readonly int[] articleOf;
    private readonly int[] anArticle;
    private readonly Comparison<int> mostShared;

    public CandidatePairs(StoryStatement[] statements, StoryTerms terms)
    {
        this.statements = statements;
        this.terms = terms;
        shared = new double[statements.Length];
        mostShared = (a, b) => shared[b].CompareTo(shared[a]) is var order and not 0 ? order : a.CompareTo(b);
        var articles = statements.Select(statement => statement.View).Distinct().ToList();
        articleOf = Array.ConvertAll(statements, statement => articles.IndexOf(statement.View));
        anArticle = new int[articles.Count];
        commonTerm = Math.Max(CommonTerm, CommonInArticle * articles.Count);
        postings = new List<int>[terms.Count];
        for (var i = 0; i < postings.Length; i++)
        {
            postings[i] = [];
        }

        for (var i = 0; i < terms.Sets.Length; i++)
        {
            foreach (var term in terms.Sets[i])
            {
                postings[term].Add(i);
            }
        }
    }

    /// <summary>Each pair once, the earlier statement first.</summary>
    public IEnumerable<(int A, int B)> Find(CancellationToken cancellation)
    {
        var seen = new HashSet<long>();
        for (var b = 0; b < statements.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var a in Likest(b))
            {
                var (first, second) = a < b ? (a, b) : (b, a);
                if (seen.Add(PairKey.Of(first, second)))
                {
                    yield return (first, second);
                }
            }
        }
    }

    private List<int> Likest(int statement)
    {
        foreach (var term in terms.Sets[statement])
        {
            if (terms[term].IsName)
            {
                continue;
            }

            Count(statement, term, terms.Weight(term));
            foreach (var kin in terms.Kin[term])
            {
                Count(statement, kin.Word, terms.Weight(term) * kin.Strength * (kin.IsSynonym ? 0.8 : 0.4));
            }
        }

        touched.Sort(mostShared);
        var likest = new List<int>();
        for (var i = 0; i < touched.Count && likest.Count < Altogether; i++)
        {
            if (++anArticle[articleOf[touched[i]]] <= AnArticle)
            {
                likest.Add(touched[i]);
            }
        }

        Array.Clear(anArticle);
        foreach (var other in touched)
        {
            shared[other] = 0;
        }

        touched.Clear();
        return likest;
    }

    private void Count(int statement, int term, double weight)
    {
        if (postings[term].Count > commonTerm)
        {
            return;
        }

        foreach (var other in postings[term])
        {
            if (!MayPair(statement, other))
            {
                continue;
            }

            if (shared[other] == 0)
            {
                touched.Add(other);
            }

            shared[other] += weight;
        }
    }

    // Of one article only what is set above it and what stands in it: a headline repeats the lead.
    private bool MayPair(int a, int b) =>
        articleOf[a] != articleOf[b] || statements[a].IsHeading != statements[b].IsHeading;
}
