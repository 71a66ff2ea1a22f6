using Parallax.Language.Models;

namespace Parallax.Language.Tags;

/// <summary>Greedy tagger from left to right over pairs of UPOS and XPOS.</summary>
internal sealed class Tagger
{
    private readonly SparseWeights weights;
    private readonly (Upos Upos, string Xpos)[] classes;

    /// <summary>Reads its sections of the model.</summary>
    public Tagger(ModelFile model)
    {
        weights = new SparseWeights(model, "tag");
        classes = [.. model.Lines("tag.classes").Select(Class)];
    }

    /// <summary>Number of classes.</summary>
    public int Classes => classes.Length;

    /// <summary>Tags of a class.</summary>
    public (Upos Upos, string Xpos) this[int cls] => classes[cls];

    /// <summary>Class of each token of one sentence.</summary>
    public void Tag(ReadOnlySpan<WordForm> forms, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[classes.Length];
        uint tag1 = 0,
            tag2 = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            TagFeatures.Fill(forms, i, tag1, tag2, features);
            scores.Clear();
            weights.Score(features, scores);
            var best = Best(scores);
            tags[i] = (byte)best;
            tag2 = tag1;
            tag1 = (uint)best + 1;
        }
    }

    /// <summary>Place of the greatest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
            {
                best = c;
            }
        }

        return best;
    }

    private static (Upos, string) Class(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (Enum.Parse<Upos>(line[..space], ignoreCase: true), line[(space + 1)..]);
    }
}
