namespace Parallax.Language.Coreference;

/// <summary>
/// Judges each candidate by itself: whether it is a mention, whether others mean the same, what kind of thing it is, and
/// which pronouns would mean it.
/// </summary>
internal sealed class MentionNetwork(FeatureNetwork network, WordVectors vectors)
{
    /// <summary>Outputs: a mention; one of several of its chain; kinds of things; he, she, it, they.</summary>
    public const int Mention = 0,
        Shared = 1,
        Kinds = 2,
        KindCount = 10,
        Referring = Kinds + KindCount,
        ReferringCount = 4,
        Outputs = Referring + ReferringCount;

    /// <summary>Numbers it takes: vectors of the head, of the word it hangs on, and of the head's first modifier.</summary>
    public const int Numbers = 3 * WordVectors.Dimensions;

    private readonly FeatureRows rows = new(network.Rows);
    private readonly float[] sum = new float[network.Width];
    private readonly float[] vector = new float[WordVectors.Dimensions];

    /// <summary>Sets each candidate's judgement: chances between 0 and 1.</summary>
    public void Judge(TextFacts text, List<Candidate> candidates)
    {
        var words = new WordCounts(candidates);
        foreach (var candidate in candidates)
        {
            MentionFeatures.Describe(text, candidate, words, rows);
            network.Bias.CopyTo(sum, 0);
            network.Add(rows.Span, sum);
            AddVectors(text, candidate);
            var scores = new float[Outputs];
            network.Score(sum, scores);
            ToChances(scores);
            candidate.Judgement = scores;
            candidate.Entity = BestKind(scores);
        }
    }

    /// <summary>Vectors of a candidate by number; -1 for none.</summary>
    public static (int Head, int Governor, int Before) Vectors(TextFacts text, Candidate candidate) =>
        (
            candidate.Vector,
            candidate.Governor >= 0 ? text.Vector[candidate.Governor] : -1,
            candidate.Head > candidate.Start ? text.Vector[candidate.Head - 1] : -1
        );

    /// <summary>Scores as chances: of kinds one holds, of the rest any.</summary>
    public static void ToChances(Span<float> scores)
    {
        var kinds = scores.Slice(Kinds, KindCount);
        var most = float.NegativeInfinity;
        foreach (var score in kinds)
        {
            most = MathF.Max(most, score);
        }

        var total = 0f;
        foreach (ref var score in kinds)
        {
            score = MathF.Exp(score - most);
            total += score;
        }

        foreach (ref var score in kinds)
        {
            score /= total;
        }

        for (var i = 0; i < Outputs; i++)
        {
            if (i is < Kinds or >= Referring)
            {
                scores[i] = 1 / (1 + MathF.Exp(-scores[i]));
            }
        }
    }

    public static EntityKind BestKind(ReadOnlySpan<float> chances)
    {
        var best = 0;
        for (var k = 1; k < KindCount; k++)
        {
            best = chances[Kinds + k] > chances[Kinds + best] ? k : best;
        }

        return (EntityKind)best;
    }

    private void AddVectors(TextFacts text, Candidate candidate)
    {
        var (head, governor, before) = Vectors(text, candidate);
        AddVector(head, 0);
        AddVector(governor, 1);
        AddVector(before, 2);
    }

    private void AddVector(int number, int place)
    {
        if (number >= 0)
        {
            vectors.CopyTo(number, vector);
            network.Add(place * WordVectors.Dimensions, vector, sum);
        }
    }
}
