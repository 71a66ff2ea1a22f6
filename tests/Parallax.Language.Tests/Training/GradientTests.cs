using Parallax.Language.Training;

namespace Parallax.Language.Tests.Training;

/// <summary>The one test of every backward step: gradients against differences of the loss.</summary>
public class GradientTests
{
    [Fact]
    public unsafe void Gradients_are_slopes_of_the_loss()
    {
        var sentences = Enumerable.Repeat(TinyTreebank.Sentences(), 3).SelectMany(s => s).ToList();
        var examples = new NetworkExamples(sentences, WordVectors.Default);
        var counts = new ClassCounts(examples.TagNames.Count, examples.FeatureNames.Count);
        var network = new NetworkTrainer(WordVectors.Default, counts, new NetworkSettings(Drop: 0), 1);
        var batch = new Batch();
        foreach (var (sentence, i) in sentences.Take(4).Select((s, i) => (s, i)))
        {
            batch.Add(examples.Make(sentence.Words, hasNames: i % 2 == 0), 0, null);
        }

        network.Learn(batch);
        network.Freeze();
        var off = new List<string>();
        foreach (var weights in network.All)
        {
            var greatest = Enumerable.Range(0, weights.Count).MaxBy(i => Math.Abs(weights.Gradient[i]));
            double gradient = weights.Gradient[greatest];
            var slope = Slope(network, batch, weights, greatest);
            if (Math.Abs(gradient - slope) > 1e-3 + (0.05 * Math.Abs(gradient)))
            {
                off.Add($"{weights.Name}: gradient {gradient:E3}, slope {slope:E3}");
            }
        }

        off.ShouldBeEmpty();
    }

    private static unsafe double Slope(NetworkTrainer network, Batch batch, Weights weights, int place)
    {
        const float Small = 2e-3f;
        var value = weights.Value[place];
        weights.Value[place] = value + Small;
        var more = Loss(network, batch);
        weights.Value[place] = value - Small;
        var less = Loss(network, batch);
        weights.Value[place] = value;
        return (more - less) / (2 * Small);
    }

    private static unsafe double Loss(NetworkTrainer network, Batch batch)
    {
        Array.Clear(network.Losses);
        foreach (var weights in network.All)
        {
            new Span<float>(weights.Gradient, weights.Count).Clear();
        }

        network.Learn(batch);
        return network.Losses.Sum();
    }
}
