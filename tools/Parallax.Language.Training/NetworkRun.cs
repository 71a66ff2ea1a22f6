using System.Diagnostics;

namespace Parallax.Language.Training;

/// <summary>One network's way through the training sentences.</summary>
/// <param name="examples">Classes and known words.</param>
/// <param name="sentences">All sentences.</param>
/// <param name="namedFrom">First of the sentences whose names are annotated; the ones before have trees only.</param>
/// <param name="settings">How to train.</param>
/// <param name="seed">Seed of the weights, the order and the dropping.</param>
/// <param name="notes">Teachers' beliefs of each sentence, or null.</param>
internal sealed class NetworkRun(
    NetworkExamples examples,
    IReadOnlyList<Sentence> sentences,
    int namedFrom,
    NetworkSettings settings,
    int seed,
    SoftTargets[]? notes
)
{
    private const int BatchWords = 400;
    private const float Rate = 0.002f;
    private const double ForgetWord = 0.1;
    private readonly Random random = new(seed);

    /// <summary>The network.</summary>
    public NetworkTrainer Network { get; } =
        new(examples.Vectors, new ClassCounts(examples.TagNames.Count, examples.FeatureNames.Count), settings, seed);

    /// <summary>Trains, calling <paramref name="watch"/> after every fourth epoch.</summary>
    public void Train(string name, Action watch)
    {
        var clock = Stopwatch.StartNew();
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        var words = sentences.Sum(s => s.Words.Length);
        var lesson = notes is null ? Lesson.Gold : new Lesson(settings.Share, settings.Teachers, Notes: false);
        double done = 0;
        var step = 0;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var first = step;
            Array.Clear(Network.Losses);
            random.Shuffle(order);
            for (var at = 0; at < order.Length; )
            {
                var batch = new Batch { Lesson = lesson };
                while (at < order.Length && batch.Words < BatchWords)
                {
                    Add(batch, order[at++]);
                }

                Network.Learn(batch);
                done += batch.Words;
                Step(++step, done / words / settings.Epochs);
            }

            var losses = Network.Losses.Select(l => (l / (step - first)).ToString("F3"));
            Console.WriteLine(
                $"{name} epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s losses of tags, arcs, relations, names, features {string.Join(' ', losses)}"
            );
            if (epoch % 4 == 0 || epoch == settings.Epochs)
            {
                watch();
            }
        }
    }

    /// <summary>Adds the network's beliefs to the notes.</summary>
    public void Note(SoftTargets[] beliefs)
    {
        Network.Finish();
        for (var at = 0; at < sentences.Count; )
        {
            var batch = new Batch { Lesson = new Lesson(0, 0, Notes: true) };
            while (at < sentences.Count && batch.Words < BatchWords)
            {
                batch.Add(examples.Make(sentences[at].Words, at >= namedFrom), 0, null, beliefs[at]);
                at++;
            }

            Network.Learn(batch);
        }
    }

    // A sentence that is varied has other words than the teachers saw.
    private void Add(Batch batch, int number)
    {
        var words = sentences[number].Words;
        var varied = Augmentation.Vary(words, random);
        var example = examples.Make(varied, number >= namedFrom);
        batch.Add(example, ForgetWord, random, ReferenceEquals(varied, words) ? notes?[number] : null);
    }

    // Warms up over the first hundredth, then falls along a cosine.
    private void Step(int step, double progress)
    {
        var rate = Rate * (float)(Math.Min(1, progress * 100) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, progress))));
        var norm = Math.Sqrt(Network.All.Sum(w => w.GradientSquare()));
        var scale = (float)Math.Min(1, 2.0 / (norm + 1e-9));
        foreach (var weights in Network.All)
        {
            weights.Step(rate, scale, 0, step);
            weights.Average(settings.Average, step);
        }
    }
}
