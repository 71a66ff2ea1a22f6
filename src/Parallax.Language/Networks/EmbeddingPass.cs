using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Tags;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>Words as sums of learned rows and their vectors, seen in a window of three.</summary>
internal sealed unsafe class EmbeddingPass(EnglishNetwork network)
{
    private readonly NetworkBlock vectors = new();
    private readonly NetworkBlock embedded = new();
    private readonly NetworkBlock windows = new();
    private readonly NetworkBlock states = new();
    private int[] vectorNumbers = [];

    /// <summary>The first states of the words of a batch; valid until the next call.</summary>
    public float* Read(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        var count = forms.Length;
        var e = embedded.Room((long)count * S.Embedding);
        network.Vector.Apply(count, Vectors(forms), e);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                AddRows(forms[i], i == starts[s], vectorNumbers[i], e + ((long)i * S.Embedding));
            }
        }

        var x = states.Room((long)count * S.Width);
        network.Window.Apply(count, Windows(e, starts), x);
        Linear.Rectify(x, (long)count * S.Width);
        return x;
    }

    private float* Vectors(ReadOnlySpan<WordForm> forms)
    {
        var v = vectors.Room((long)forms.Length * S.Vector);
        if (vectorNumbers.Length < forms.Length)
        {
            vectorNumbers = new int[forms.Length];
        }

        for (var i = 0; i < forms.Length; i++)
        {
            var row = new Span<float>(v + ((long)i * S.Vector), S.Vector);
            row.Clear();
            vectorNumbers[i] = network.Vectors.Find(forms[i].Lower);
            if (vectorNumbers[i] >= 0)
            {
                network.Vectors.CopyTo(vectorNumbers[i], row);
            }
        }

        return v;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(in WordForm form, bool first, int vector, float* sum)
    {
        Span<int> rows = stackalloc int[NetworkFeatures.Count];
        var (noun, verb) = network.Senses(vector);
        NetworkFeatures.Fill(form, first, network.WordRow(form.Lower), network.KnownKind(form.Lower), noun, verb, rows);
        for (var t = 0; t < network.Tables.Length; t++)
        {
            var row = network.Tables[t].Start + ((long)rows[t] * S.Embedding);
            var scale = Vector512.Create(network.Scales[t].Start[rows[t]]);
            for (var k = 0; k < S.Embedding; k += 16)
            {
                var bytes = Vector128.Load(row + k);
                var (low, high) = Vector128.Widen(bytes);
                var (first4, second4) = Vector128.Widen(low);
                var (third4, fourth4) = Vector128.Widen(high);
                var numbers = Vector512.ConvertToSingle(
                    Vector512.Create(Vector256.Create(first4, second4), Vector256.Create(third4, fourth4))
                );
                Vector512.Store(Vector512.FusedMultiplyAdd(numbers, scale, Vector512.Load(sum + k)), sum + k);
            }
        }
    }

    private float* Windows(float* e, ReadOnlySpan<int> starts)
    {
        const int Bytes = S.Embedding * 4;
        var w = windows.Room((long)starts[^1] * 3 * S.Embedding);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                for (var k = -1; k <= 1; k++)
                {
                    var place = w + ((((long)i * 3) + k + 1) * S.Embedding);
                    if (i + k >= starts[s] && i + k < starts[s + 1])
                    {
                        Unsafe.CopyBlock(place, e + ((long)(i + k) * S.Embedding), Bytes);
                    }
                    else
                    {
                        Unsafe.InitBlock(place, 0, Bytes);
                    }
                }
            }
        }

        return w;
    }
}
