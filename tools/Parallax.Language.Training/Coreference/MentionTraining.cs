using Parallax.Language.Coreference;
using M = Parallax.Language.Coreference.MentionNetwork;

namespace Parallax.Language.Training.Coreference;

/// <summary>Learns what a candidate is by itself.</summary>
internal static class MentionTraining
{
    public const int Rows = 1 << 14;
    public const int Hidden = 32;

    public static FeatureNetwork Train(
        IReadOnlyList<CoreferenceDocument> documents,
        WordVectors vectors,
        int epochs,
        int seed
    )
    {
        var examples = documents.SelectMany(d => Gather(d, vectors)).ToArray();
        var network = new FeatureNetwork(Rows, M.Numbers, Hidden, M.Outputs);
        var learner = new FeatureLearner(network, seed, 0.4f);
        var random = new Random(seed);
        float[] sum = new float[network.Width],
            back = new float[network.Width],
            mask = new float[Hidden],
            scores = new float[M.Outputs];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            for (var e = 0; e < examples.Length; e++)
            {
                var example = examples[e];
                network.Bias.CopyTo(sum, 0);
                network.Add(example.Rows, sum);
                network.Add(0, example.Numbers, sum);
                learner.Mask(mask);
                learner.Score(sum, mask, scores);
                M.ToChances(scores);
                for (var o = 0; o < scores.Length; o++)
                {
                    scores[o] = example.Wanted[o] < 0 ? 0 : scores[o] - example.Wanted[o];
                }

                learner.Back(sum, mask, scores, back);
                learner.PushBias(back);
                learner.Push(example.Rows, back);
                learner.Push(0, example.Numbers, back);
                if (e % 32 == 31)
                {
                    learner.Step(0.002f * (1 - (epoch / (float)epochs)), 1e-3f);
                }
            }
        }

        return network;
    }

    private static IEnumerable<Example> Gather(CoreferenceDocument document, WordVectors vectors)
    {
        var words = new WordCounts(document.Candidates);
        var rows = new FeatureRows(Rows);
        var members = document.Gold.Mentions.GroupBy(m => m.Chain).ToDictionary(g => g.Key, g => g.ToList());
        for (var c = 0; c < document.Candidates.Count; c++)
        {
            var candidate = document.Candidates[c];
            MentionFeatures.Describe(document.Facts, candidate, words, rows);
            var numbers = new float[M.Numbers];
            var (head, governor, before) = M.Vectors(document.Facts, candidate);
            Copy(head, 0);
            Copy(governor, 1);
            Copy(before, 2);
            var mention = document.Matched[c];
            var chain = mention is null ? null : members[mention.Chain];
            yield return new Example(rows.Span.ToArray(), numbers, Wanted(document, mention?.Type, chain));

            void Copy(int number, int place)
            {
                if (number >= 0)
                {
                    vectors.CopyTo(number, numbers.AsSpan(place * WordVectors.Dimensions, WordVectors.Dimensions));
                }
            }
        }
    }

    // -1 where nothing is known: the kind of what is no mention, the pronouns of a chain that has none.
    private static float[] Wanted(CoreferenceDocument document, string? type, List<Scoring.CoreferenceMention>? chain)
    {
        var wanted = new float[M.Outputs];
        wanted.AsSpan().Fill(-1);
        wanted[M.Mention] = chain is null ? 0 : 1;
        wanted[M.Shared] = chain is { Count: > 1 } ? 1 : 0;
        if (chain is null)
        {
            return wanted;
        }

        var kind = Enum.Parse<EntityKind>(type!, ignoreCase: true);
        for (var k = 0; k < M.KindCount; k++)
        {
            wanted[M.Kinds + k] = k == (int)kind ? 1 : 0;
        }

        var classes = chain
            .Where(m => m.End == m.Start + 1)
            .Select(m => Pronouns.Find(document.Gold.Words[m.Start].ToLowerInvariant()).Class)
            .Where(c => c is >= 4 and <= 7)
            .ToHashSet();
        for (var k = 0; k < M.ReferringCount && classes.Count > 0; k++)
        {
            wanted[M.Referring + k] = classes.Contains(4 + k) ? 1 : 0;
        }

        return wanted;
    }

    private sealed record Example(int[] Rows, float[] Numbers, float[] Wanted);
}
