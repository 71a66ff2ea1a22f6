using System.Runtime.Intrinsics;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>Relations from a hidden layer over each dependent and its head.</summary>
internal sealed unsafe class LabelPass(EnglishNetwork network)
{
    private readonly NetworkBlock dependents = new();
    private readonly NetworkBlock heads = new();
    private readonly NetworkBlock scores = new();

    /// <summary>Tells the relations of a batch's words.</summary>
    /// <param name="x">States of the words.</param>
    /// <param name="starts">Where the sentences start, and one past the last's end.</param>
    /// <param name="headOf">Head of each word inside its sentence, -1 for the root.</param>
    /// <param name="relations">Receives the relations.</param>
    public void Read(float* x, ReadOnlySpan<int> starts, ReadOnlySpan<int> headOf, Span<byte> relations)
    {
        var count = starts[^1];
        var d = dependents.Room((long)count * S.Label);
        var h = heads.Room((long)count * S.Label);
        network.LabelDependent.Apply(count, x, d);
        network.LabelHead.Apply(count, x, h);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var head = headOf[i] < 0 ? network.LabelRoot : h + ((long)(starts[s] + headOf[i]) * S.Label);
                var sum = d + ((long)i * S.Label);
                for (var k = 0; k < S.Label; k += 16)
                {
                    var both = Vector512.Load(sum + k) + Vector512.Load(head + k);
                    Vector512.Store(Vector512.Max(both, Vector512<float>.Zero), sum + k);
                }
            }
        }

        var y = scores.Room((long)count * S.Labels);
        network.LabelOutput.Apply(count, d, y);
        for (var i = 0; i < count; i++)
        {
            var row = y + ((long)i * S.Labels);
            row[(int)Relation.Root] = headOf[i] < 0 ? float.PositiveInfinity : float.NegativeInfinity;
            relations[i] = (byte)Linear.Best(row, (int)Relation.Xcomp + 1);
        }
    }
}
