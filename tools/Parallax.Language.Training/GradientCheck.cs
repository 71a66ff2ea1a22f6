namespace Parallax.Language.Training;

/// <summary>Compares gradients with differences of the loss: the one test of every backward step.</summary>
internal static unsafe class GradientCheck
{
    /// <summary>Prints the worst relative difference a matrix.</summary>
    public static void Run(List<Sentence> sentences, WordVectors vectors)
    {
        var examples = new NetworkExamples(sentences, vectors);
        var network = new NetworkTrainer(
            vectors,
            new ClassCounts(examples.TagNames.Count, examples.FeatureNames.Count),
            new NetworkSettings(Drop: 0),
            1
        );
        var batch = new Batch();
        foreach (var sentence in sentences.Where(s => s.Words.Length is > 3 and < 12).Take(3))
        {
            batch.Add(examples.Make(sentence.Words, batch.Sentences != 1), 0, null);
        }

        network.Learn(batch);
        network.Freeze();
        foreach (var weights in network.All)
        {
            var places = Enumerable
                .Range(0, weights.Count)
                .OrderByDescending(i => Math.Abs(weights.Gradient[i]))
                .Take(3)
                .ToList();
            var gradients = places.ConvertAll(i => weights.Gradient[i]);
            var numeric = places.ConvertAll(i => Slope(network, batch, weights, i));
            Console.WriteLine(
                $"{weights.Name} {string.Join("  ", gradients.Zip(numeric, (g, n) => $"{g:E3} {n:E3}"))}"
            );
        }
    }

    private static double Slope(NetworkTrainer network, Batch batch, Weights weights, int place)
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

    private static double Loss(NetworkTrainer network, Batch batch)
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
