using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// The terms of a story's statements: numbered, weighed by how much they tell, and with what may stand for each. A word
/// that is rare in English and rare in the story tells most; what stands in every second statement tells little.
/// </summary>
internal sealed class StoryTerms
{
    /// <summary>Weight of a word that the vectors do not know: as the rarest they do.</summary>
    private const double RarestRank = 100_000;

    private readonly Dictionary<Term, int> numbers = [];
    private readonly List<Term> terms = [];
    private readonly double[] weights;

    public StoryTerms(StoryStatement[] statements)
    {
        Sets = new int[statements.Length][];
        var forms = new Dictionary<Term, Dictionary<(string Word, Upos Part), int>>();
        for (var i = 0; i < statements.Length; i++)
        {
            var found = StatementTerms.Of(statements[i]);
            Sets[i] = [.. found.Select(Number)];
            foreach (var term in found.Where(term => term.Kind is TermKind.Word))
            {
                var counts = forms.TryGetValue(term, out var known) ? known : forms[term] = [];
                counts[(term.Word, term.Part)] = counts.GetValueOrDefault((term.Word, term.Part)) + 1;
            }
        }

        Represent(forms);

        var articles = Math.Max(1, statements.Select(statement => statement.View).Distinct().Count());
        var frequency = new int[terms.Count];
        foreach (var term in Sets.SelectMany(set => set))
        {
            frequency[term]++;
        }

        weights = new double[terms.Count];
        // By the article, so that a fact weighs as much whether two outlets tell it or fifty.
        var each = Math.Max(2.0, (double)statements.Length / articles);
        for (var i = 0; i < weights.Length; i++)
        {
            var often = Math.Max(1.0, (double)frequency[i] / articles);
            weights[i] = Math.Log(1 + each / often) / Math.Log(1 + each) * Own(terms[i]);
        }

        Kin = Kinship.Of(terms);
    }

    /// <summary>The numbers of each statement's terms.</summary>
    public int[][] Sets { get; }

    /// <summary>For each term what may stand for it.</summary>
    public Kindred[][] Kin { get; }

    public int Count => terms.Count;

    public Term this[int term] => terms[term];

    public double Weight(int term) => weights[term];

    /// <summary>Number of a term, or -1 where no statement has it.</summary>
    public int Find(Term term) => numbers.GetValueOrDefault(term, -1);

    /// <summary>How near two terms are, from 0 to 1; 0 where there is none.</summary>
    /// <param name="a">Number of a term, or -1.</param>
    /// <param name="b">Another, or -1.</param>
    public double Nearness(int a, int b)
    {
        if (a < 0 || b < 0)
        {
            return 0;
        }

        return a == b ? 1 : Array.Find(Kin[a], kin => kin.Word == b).Strength;
    }

    private int Number(Term term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            numbers[term] = number = terms.Count;
            terms.Add(term);
        }

        return number;
    }

    // Of the words of one root the commonest stands for all, whatever the order of the articles.
    private void Represent(Dictionary<Term, Dictionary<(string Word, Upos Part), int>> forms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (forms.TryGetValue(terms[i], out var counts))
            {
                var (word, part) = counts
                    .OrderByDescending(form => form.Value)
                    .ThenBy(form => form.Key.Word, StringComparer.Ordinal)
                    .ThenBy(form => form.Key.Part)
                    .First()
                    .Key;
                terms[i] = terms[i] with { Word = word, Part = part };
            }
        }
    }

    private static double Own(Term term) =>
        term.Kind switch
        {
            TermKind.Word => Rarity(term.Word),
            TermKind.Date => 0.9,
            TermKind.Number => 0.8,
            TermKind.Entity or TermKind.Country => 0.6,
            _ => 0.55,
        };

    // The vectors are in the order of their words' frequency: by Zipf's law the logarithm of the rank is how much a word tells.
    private static double Rarity(string word)
    {
        var rank = WordVectors.Default.Find(word);
        return Math.Log(rank < 0 ? RarestRank : rank + 20) / Math.Log(RarestRank);
    }
}
