using Parallax.Language.Coreference;

namespace Parallax.Language.Training.Coreference;

/// <summary>Learns a feature network's weights by Adam (Kingma and Ba 2015); only rows that a batch used are touched.</summary>
internal sealed class FeatureLearner
{
    private readonly Part table;
    private readonly Part inputs;
    private readonly Part bias;
    private readonly Part top;
    private readonly Random random;
    private readonly float drop;
    private int step;

    public FeatureLearner(FeatureNetwork network, int seed, float drop)
    {
        Network = network;
        random = new Random(seed);
        this.drop = drop;
        Spread(network.Table, network.Width, network.Hidden, 0.1f);
        Spread(network.Inputs, network.Width, network.Hidden, 0.1f);
        Spread(network.Top, network.Hidden, network.Hidden, 0.15f);
        table = new Part(network.Table, network.Width);
        inputs = new Part(network.Inputs, network.Width);
        bias = new Part(network.Bias, network.Width);
        top = new Part(network.Top, network.Hidden);
    }

    public FeatureNetwork Network { get; }

    /// <summary>A mask of hidden cells to leave out, the others scaled up to make up for it.</summary>
    public void Mask(Span<float> mask)
    {
        foreach (ref var cell in mask)
        {
            cell = random.NextSingle() < drop ? 0 : 1 / (1 - drop);
        }
    }

    /// <summary>Scores of a sum with cells left out.</summary>
    public void Score(ReadOnlySpan<float> sum, ReadOnlySpan<float> mask, Span<float> scores)
    {
        for (var o = 0; o < scores.Length; o++)
        {
            var total = sum[Network.Hidden + o];
            var weights = Network.Top.AsSpan(o * Network.Hidden, Network.Hidden);
            for (var i = 0; i < weights.Length; i++)
            {
                total += weights[i] * MathF.Max(sum[i], 0) * mask[i];
            }

            scores[o] = total;
        }
    }

    /// <summary>The gradient of a sum from its scores' gradient.</summary>
    public void Back(ReadOnlySpan<float> sum, ReadOnlySpan<float> mask, ReadOnlySpan<float> scores, Span<float> result)
    {
        result.Clear();
        for (var o = 0; o < scores.Length; o++)
        {
            if (scores[o] == 0)
            {
                continue;
            }

            result[Network.Hidden + o] = scores[o];
            var weights = Network.Top.AsSpan(o * Network.Hidden, Network.Hidden);
            var gradient = top.Row(o);
            for (var i = 0; i < weights.Length; i++)
            {
                var cell = sum[i] > 0 ? mask[i] * scores[o] : 0;
                result[i] += cell * weights[i];
                gradient[i] += cell * sum[i];
            }
        }
    }

    public void PushBias(ReadOnlySpan<float> gradient) => FeatureNetwork.Add(gradient, 1, bias.Row(0));

    public void Push(ReadOnlySpan<int> rows, ReadOnlySpan<float> gradient)
    {
        foreach (var row in rows)
        {
            FeatureNetwork.Add(gradient, 1, table.Row(row));
        }
    }

    public void Push(int first, ReadOnlySpan<float> values, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                FeatureNetwork.Add(gradient, values[i], inputs.Row(first + i));
            }
        }
    }

    public void Step(float rate, float decay)
    {
        step++;
        foreach (var part in new[] { table, inputs, bias, top })
        {
            part.Step(rate, decay, step);
        }
    }

    private void Spread(float[] values, int width, int hidden, float spread)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i % width < hidden ? ((random.NextSingle() * 2) - 1) * spread : 0;
        }
    }

    private sealed class Part(float[] values, int width)
    {
        private readonly float[] gradient = new float[values.Length];
        private readonly float[] first = new float[values.Length];
        private readonly float[] second = new float[values.Length];
        private readonly bool[] used = new bool[values.Length / width];
        private readonly List<int> touched = [];

        public Span<float> Row(int row)
        {
            if (!used[row])
            {
                used[row] = true;
                touched.Add(row);
            }

            return gradient.AsSpan(row * width, width);
        }

        public void Step(float rate, float decay, int step)
        {
            const float Beta1 = 0.9f,
                Beta2 = 0.99f;
            var correct1 = 1 - MathF.Pow(Beta1, step);
            var correct2 = 1 - MathF.Pow(Beta2, step);
            foreach (var row in touched)
            {
                for (var i = row * width; i < (row + 1) * width; i++)
                {
                    var g = gradient[i];
                    first[i] += (1 - Beta1) * (g - first[i]);
                    second[i] += (1 - Beta2) * ((g * g) - second[i]);
                    values[i] -=
                        rate
                        * ((first[i] / correct1 / (MathF.Sqrt(second[i] / correct2) + 1e-8f)) + (decay * values[i]));
                    gradient[i] = 0;
                }

                used[row] = false;
            }

            touched.Clear();
        }
    }
}
