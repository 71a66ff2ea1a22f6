using Parallax.Language.Coreference;

namespace Parallax.Language.Training.Coreference;

/// <summary>Learns which dependents belong to a mention.</summary>
internal sealed class SpanTraining
{
    public const int Rows = 1 << 12;
    public const int Hidden = 16;
    private readonly List<(int[] Rows, float Kept)> examples = [];

    public FeatureNetwork Train(IEnumerable<CoreferenceDocument> documents, int epochs, int seed)
    {
        foreach (var document in documents)
        {
            foreach (var mention in document.Gold.Mentions)
            {
                Gather(document, mention.Start, mention.End);
            }
        }

        var network = new FeatureNetwork(Rows, 0, Hidden, 1);
        var learner = new FeatureLearner(network, seed, 0.2f);
        var random = new Random(seed);
        var order = examples.ToArray();
        float[] sum = new float[network.Width],
            back = new float[network.Width],
            mask = new float[Hidden],
            score = new float[1];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            for (var e = 0; e < order.Length; e++)
            {
                var (rows, kept) = order[e];
                network.Bias.CopyTo(sum, 0);
                network.Add(rows, sum);
                learner.Mask(mask);
                learner.Score(sum, mask, score);
                score[0] = (1 / (1 + MathF.Exp(-score[0]))) - kept;
                learner.Back(sum, mask, score, back);
                learner.PushBias(back);
                learner.Push(rows, back);
                if (e % 32 == 31)
                {
                    learner.Step(0.003f * (1 - (epoch / (float)epochs)), 1e-3f);
                }
            }
        }

        return network;
    }

    private void Gather(CoreferenceDocument document, int start, int end)
    {
        var text = document.Facts;
        var outer = Enumerable
            .Range(start, end - start)
            .Where(i => text.Parsed.Heads[i] < start || text.Parsed.Heads[i] >= end)
            .ToList();
        if (outer.Count != 1)
        {
            return;
        }

        var rows = new FeatureRows(Rows);
        var open = new Stack<int>(outer);
        while (open.TryPop(out var token))
        {
            for (var child = text.FirstChild(token); child >= 0; child = text.NextSibling(child))
            {
                var kept = child >= start && child < end;
                if (SpanReader.Settled(text, outer[0], token, child, false) is null)
                {
                    SpanReader.Describe(text, outer[0], token, child, rows);
                    examples.Add((rows.Span.ToArray(), kept ? 1 : 0));
                }

                if (kept)
                {
                    open.Push(child);
                }
            }
        }
    }
}
