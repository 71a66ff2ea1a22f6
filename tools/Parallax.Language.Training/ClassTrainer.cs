using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Training;

/// <summary>Classes told from a word's state: tags, features, parts of names.</summary>
internal sealed unsafe class ClassTrainer(Parameters parameters, string name, int classes, int padded)
{
    private readonly Weights output = parameters.Matrix(name, S.Width, padded);
    private readonly Weights bias = parameters.Bias(name + ".b", padded);
    private readonly Memory scores = new();

    /// <summary>Number of classes.</summary>
    public int Classes => classes;

    /// <summary>Scores of all words, the padded number each; valid until the next call.</summary>
    public float* Score(int count, float* x)
    {
        var y = scores.Room((long)count * padded);
        Layers.Linear(count, x, output, bias, y);
        return y;
    }

    /// <summary>Adds the gradients; returns the loss.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="gold">What is known of each word, as <see cref="Lesson.Loss"/> reads it.</param>
    /// <param name="beliefs">Teachers' beliefs of a sentence's word, or room for them; null for classes they don't tell.</param>
    /// <param name="x">States of the words.</param>
    /// <param name="errors">Errors of the states, added to.</param>
    /// <param name="weight">Weight of a word's loss.</param>
    public double Learn(Batch batch, List<int> gold, Beliefs? beliefs, float* x, float* errors, float weight)
    {
        var y = Score(batch.Words, x);
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                var believed =
                    beliefs is not null && batch.Beliefs[s] is { } all ? beliefs(all, i - batch.Starts[s]) : [];
                loss += batch.Lesson.Loss(y + ((long)i * padded), classes, padded, gold[i], weight, believed);
            }
        }

        Layers.LinearBack(batch.Words, x, output, bias, y, errors);
        return loss;
    }
}

/// <summary>Finds a word's beliefs among a sentence's.</summary>
internal delegate Span<float> Beliefs(SoftTargets targets, int word);
