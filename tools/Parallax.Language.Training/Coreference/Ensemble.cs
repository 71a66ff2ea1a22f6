using Parallax.Language.Coreference;

namespace Parallax.Language.Training.Coreference;

/// <summary>Puts networks of one kind side by side into one whose scores are the mean of theirs.</summary>
internal static class Ensemble
{
    public static FeatureNetwork Of(IReadOnlyList<FeatureNetwork> parts)
    {
        var one = parts[0];
        var whole = new FeatureNetwork(one.Rows, one.Numbers, one.Hidden * parts.Count, one.Outputs);
        for (var p = 0; p < parts.Count; p++)
        {
            var (part, share) = (parts[p], 1f / parts.Count);
            for (var row = 0; row < one.Rows; row++)
            {
                Lay(part, part.Table, whole, whole.Table, row, p, share);
            }

            for (var row = 0; row < one.Numbers; row++)
            {
                Lay(part, part.Inputs, whole, whole.Inputs, row, p, share);
            }

            Lay(part, part.Bias, whole, whole.Bias, 0, p, share);
            for (var o = 0; o < one.Outputs; o++)
            {
                for (var h = 0; h < one.Hidden; h++)
                {
                    whole.Top[(o * whole.Hidden) + (p * one.Hidden) + h] = part.Top[(o * one.Hidden) + h] * share;
                }
            }
        }

        return whole;
    }

    private static void Lay(
        FeatureNetwork part,
        float[] from,
        FeatureNetwork whole,
        float[] to,
        int row,
        int number,
        float share
    )
    {
        var (source, target) = (row * part.Width, row * whole.Width);
        Array.Copy(from, source, to, target + (number * part.Hidden), part.Hidden);
        for (var o = 0; o < part.Outputs; o++)
        {
            to[target + whole.Hidden + o] += from[source + part.Hidden + o] * share;
        }
    }
}
