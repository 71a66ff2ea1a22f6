namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>How much of one statement's terms another has, by weight.</summary>
internal readonly record struct TermMatch
{
    /// <summary>Weight of all its terms.</summary>
    public double All { get; private init; }

    /// <summary>Weight of all but names.</summary>
    public double AllWords { get; private init; }

    /// <summary>Weight of what stands in both, names left out.</summary>
    public double Equal { get; private init; }

    /// <summary>Weight of what the other has a synonym of.</summary>
    public double Synonyms { get; private init; }

    /// <summary>Weight of what the other has only a near word for.</summary>
    public double Near { get; private init; }

    /// <summary>Weight of names in both.</summary>
    public double Names { get; private init; }

    /// <summary>Number of terms that stand in both or have a synonym there, names left out.</summary>
    public int Told { get; private init; }

    /// <summary>What of <paramref name="statement"/> stands in <paramref name="other"/>.</summary>
    public static TermMatch Of(StoryTerms terms, StatementProfile statement, StatementProfile other)
    {
        double all = 0,
            words = 0,
            equal = 0,
            synonyms = 0,
            near = 0,
            names = 0;
        var told = 0;
        foreach (var term in statement.Terms)
        {
            var weight = terms.Weight(term);
            var isName = terms[term].IsName;
            all += weight;
            words += isName ? 0 : weight;
            if (other.Has(term))
            {
                equal += isName ? 0 : weight;
                names += isName ? weight : 0;
                told += isName ? 0 : 1;
            }
            else if (Nearest(terms.Kin[term], other) is { Strength: > 0 } kin)
            {
                synonyms += kin.IsSynonym ? weight * kin.Strength : 0;
                near += kin.IsSynonym ? 0 : weight * kin.Strength;
                told += kin.IsSynonym ? 1 : 0;
            }
        }

        return new TermMatch
        {
            All = all,
            AllWords = words,
            Equal = equal,
            Synonyms = synonyms,
            Near = near,
            Names = names,
            Told = told,
        };
    }

    private static Kindred Nearest(Kindred[] kin, StatementProfile other)
    {
        foreach (var word in kin)
        {
            if (other.Has(word.Word))
            {
                return word;
            }
        }

        return default;
    }
}
