using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Trains on the sentences with gold tags.</summary>
    public static SparsePerceptron Train(IReadOnlyList<TrainingSentence> sentences, int classes, int epochs, int seed)
    {
        var model = new SparsePerceptron(classes);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var features = new uint[TagFeatures.Count];
        var scores = new int[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order.Select(i => sentences[i]))
            {
                uint tag1 = 0,
                    tag2 = 0;
                for (var i = 0; i < sentence.Forms.Length; i++)
                {
                    TagFeatures.Fill(sentence.Forms, i, tag1, tag2, features);
                    Array.Clear(scores);
                    model.Score(features, scores);
                    model.Step();
                    var best = Tagger.Best(scores);
                    if (best != sentence.GoldTags[i])
                    {
                        model.Update(features, sentence.GoldTags[i], best);
                    }

                    tag2 = tag1;
                    tag1 = (uint)best + 1;
                }
            }
        }

        return model;
    }
}
