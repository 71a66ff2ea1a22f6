using Parallax.Language.Models;

namespace Parallax.Language.Sentences;

/// <summary>
/// Learned weights of what speaks for and against an end of sentence: a logistic regression over hashed features, a byte
/// a weight, read in place.
/// </summary>
internal sealed unsafe class BoundaryModel
{
    /// <summary>Number of weights; a power of two. Features that fall on one weight share it.</summary>
    public const int Size = 1 << 17;

    private static readonly Lazy<BoundaryModel> Shared = new(() =>
        new BoundaryModel(ModelFile.Carried("sentences.bin"))
    );
    private readonly NumberBlock<sbyte> weights;
    private readonly int bias;
    private readonly int margin;

    /// <summary>Reads the packed model.</summary>
    public BoundaryModel(ModelFile model)
    {
        weights = model.Section<sbyte>("weights");
        bias = model.Section<int>("bias").Start[0];
        margin = model.Section<int>("margin").Start[0];
    }

    /// <summary>The model that Parallax carries.</summary>
    public static BoundaryModel Default => Shared.Value;

    /// <summary>Whether the features speak for an end; where the rules see one, they have to speak clearly against it.</summary>
    public bool Ends(ReadOnlySpan<uint> features, bool ruled)
    {
        var sum = bias;
        foreach (var feature in features)
        {
            sum += weights.Start[feature & (Size - 1)];
        }

        return sum > (ruled ? -margin : 0);
    }
}
