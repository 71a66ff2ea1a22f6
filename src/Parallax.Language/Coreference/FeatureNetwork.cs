using System.Numerics;
using System.Runtime.InteropServices;
using Parallax.Language.Models;
using Parallax.Language.Networks;

namespace Parallax.Language.Coreference;

/// <summary>
/// A small network over sparse features and a few numbers: each feature's row is added to a sum, whose first part is the
/// hidden layer and whose last part goes to the scores straight (Cheng et al. 2016, "wide and deep").
/// </summary>
internal sealed class FeatureNetwork
{
    /// <summary>Makes a network of zeros.</summary>
    public FeatureNetwork(int rows, int numbers, int hidden, int outputs)
    {
        (Rows, Numbers, Hidden, Outputs) = (rows, numbers, hidden, outputs);
        Width = (hidden + outputs + 7) & ~7;
        Table = new float[rows * Width];
        Inputs = new float[numbers * Width];
        Bias = new float[Width];
        Top = new float[outputs * hidden];
    }

    /// <summary>Rows of the table of features; a power of two.</summary>
    public int Rows { get; }

    /// <summary>How many numbers it takes beside the features.</summary>
    public int Numbers { get; }

    /// <summary>Cells of the hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>Scores it gives.</summary>
    public int Outputs { get; }

    /// <summary>Numbers in a sum: hidden cells, scores, and nothing up to a multiple of eight.</summary>
    public int Width { get; }

    public float[] Table { get; }

    public float[] Inputs { get; }

    public float[] Bias { get; }

    public float[] Top { get; }

    /// <summary>Adds features to a sum.</summary>
    public void Add(ReadOnlySpan<int> rows, Span<float> sum)
    {
        foreach (var row in rows)
        {
            Add(Table.AsSpan(row * Width, Width), 1, sum);
        }
    }

    /// <summary>Adds numbers to a sum.</summary>
    /// <param name="first">Which of the network's numbers the first one is.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="sum">The sum.</param>
    public void Add(int first, ReadOnlySpan<float> values, Span<float> sum)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                Add(Inputs.AsSpan((first + i) * Width, Width), values[i], sum);
            }
        }
    }

    /// <summary>The scores of a sum.</summary>
    public void Score(ReadOnlySpan<float> sum, Span<float> scores)
    {
        for (var o = 0; o < scores.Length; o++)
        {
            var total = Vector<float>.Zero;
            var top = Top.AsSpan(o * Hidden, Hidden);
            for (var i = 0; i < Hidden; i += Vector<float>.Count)
            {
                total += new Vector<float>(top[i..]) * Vector.Max(new Vector<float>(sum[i..]), Vector<float>.Zero);
            }

            scores[o] = sum[Hidden + o] + Vector.Sum(total);
        }
    }

    /// <summary>Adds a row times a factor.</summary>
    public static void Add(ReadOnlySpan<float> row, float factor, Span<float> sum)
    {
        var factors = new Vector<float>(factor);
        for (var i = 0; i < sum.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (factors * new Vector<float>(row[i..]))).CopyTo(sum[i..]);
        }
    }
}
