using Parallax.Analysis.Annotators.Statements;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// How alike two statements of a story are: cosine of their weighted terms, with the voice they are in. A term weighs by
/// its rarity in the story, so that the people everybody names settle little and a figure or a rare word much.
/// </summary>
internal sealed class StatementSimilarity
{
    private const double DateWeight = 1.3;
    private const double NumberWeight = 1.2;
    private const double EntityWeight = 0.9;
    private const double CountedWeight = 0.8;
    private const double SameSpeaker = 0.08;
    private const double OtherSpeaker = -0.15;
    private const double OtherVoice = -0.06;
    private const double SamePredicate = 0.06;

    /// <summary>Of one thing: "renewed clashes erupted", "the clashes began".</summary>
    private const double SameSubject = 0.1;

    /// <summary>Words in marks that both print, whoever each says spoke them: one utterance.</summary>
    private const double SameWords = 0.3;

    /// <summary>Frames of one speaker that both say where: "said in an interview".</summary>
    private const double SameFrame = 0.2;

    /// <summary>Words that a short version must share before its being contained in a longer one counts.</summary>
    private const int LeastContained = 3;

    private readonly StoryStatement[] statements;
    private readonly Dictionary<string, double>[] vectors;
    private readonly string[][] marked;
    private readonly double[] norms;
    private readonly double[] toldNorms;

    public StatementSimilarity(StoryStatement[] statements)
    {
        this.statements = statements;
        var terms = statements.Select(StatementTerms.Of).ToArray();
        var frequency = new Dictionary<string, int>();
        foreach (var term in terms.SelectMany(set => set.Keys))
        {
            frequency[term] = frequency.GetValueOrDefault(term) + 1;
        }

        vectors =
        [
            .. terms.Select(set => set.ToDictionary(term => term.Key, term => Weight(term.Key, frequency[term.Key]))),
        ];
        marked = [.. statements.Select(statement => statement.IsInMarks ? CommonRun.Marked(statement.PlainText) : [])];
        norms = [.. vectors.Select(vector => vector.Values.Sum(weight => weight * weight))];
        toldNorms =
        [
            .. vectors.Select(vector => vector.Where(term => !IsName(term.Key)).Sum(term => term.Value * term.Value)),
        ];
    }

    /// <summary>Terms of a statement with their weights.</summary>
    public IReadOnlyDictionary<string, double> Vector(int statement) => vectors[statement];

    /// <summary>From 0 (nothing in common) to about 1 (the same words in the same voice).</summary>
    public double Of(int a, int b)
    {
        var (small, large) = vectors[a].Count <= vectors[b].Count ? (a, b) : (b, a);
        double shared = 0,
            told = 0;
        var count = 0;
        foreach (var (term, weight) in vectors[small])
        {
            if (vectors[large].ContainsKey(term))
            {
                shared += weight * weight;
                told += IsName(term) ? 0 : weight * weight;
                count += IsName(term) ? 0 : 1;
            }
        }

        if (count == 0)
        {
            // Everything in a story is about the same few names: alone they say nothing.
            return 0;
        }

        var cosine = shared / Math.Sqrt(norms[a] * norms[b]);
        // A cut rendering shares most of its own words with the full one, whose length lowers the cosine.
        var contained = count >= LeastContained ? 0.75 * told / Math.Min(toldNorms[a], toldNorms[b]) : 0;
        return Math.Max(cosine, contained) + Voice(a, b) + Predicate(a, b);
    }

    private double Voice(int a, int b)
    {
        var (left, right) = (statements[a], statements[b]);
        if (left.IsQuoted != right.IsQuoted)
        {
            return OtherVoice;
        }

        if (CommonRun.IsUtterance(marked[a], marked[b]))
        {
            return SameWords;
        }

        return left.Speaker is { } speaker && right.Speaker is { } other
            ? speaker == other
                ? SameSpeaker
                : OtherSpeaker
            : 0;
    }

    private double Predicate(int a, int b)
    {
        var (left, right) = (statements[a].Statement.PredicateLemma, statements[b].Statement.PredicateLemma);
        var predicate =
            left.Length > 0 && !StopWords.Contains(left) && Kin.Of(left) == Kin.Of(right) ? SamePredicate : 0;
        return Subject(statements[a]) is { } subject && subject == Subject(statements[b])
            ? predicate + SameSubject
            : predicate;
    }

    // The root of a common noun that the statement is about; names are in everything.
    private static string? Subject(StoryStatement statement)
    {
        var subject = statement.Statement.Arguments.FirstOrDefault(argument =>
            argument.Role is ArgumentRole.Agent or ArgumentRole.Patient
        );
        var tree = statement.View.Tree;
        return
            subject is null || tree.TokenAt(subject.Head.Start) is var token && tree.Parsed.Tags[token] is not Upos.Noun
            ? null
            : Kin.Of(tree.Lemma(token).ToLowerInvariant());
    }

    private static bool IsName(string term) => term[0] is '@' or '^';

    private double Weight(string term, int frequency)
    {
        var rarity = Math.Log(1 + (double)statements.Length / frequency);
        return rarity
            * term[0] switch
            {
                '~' => DateWeight,
                '#' => NumberWeight,
                '@' or '^' => EntityWeight,
                '%' => CountedWeight,
                _ => 1,
            };
    }
}
