using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>
/// What the later layers read: each word's state and what a draft of the tree says of it, the mean of its likely heads,
/// that of its likely dependents, and its likely tags (compare the graph network of Ji, Wu and Lan 2019).
/// </summary>
internal sealed unsafe class RevisionPass(EnglishNetwork network)
{
    private readonly ArcPass draft = new(network.Draft);
    private readonly NetworkBlock contexts = new();
    private readonly NetworkBlock revised = new();

    /// <summary>The revised states; valid until the next call.</summary>
    /// <param name="count">Words.</param>
    /// <param name="x">Their states.</param>
    /// <param name="tagScores">Scores of their tags.</param>
    /// <param name="starts">Where the sentences start, and one past the last's end.</param>
    public float* Read(int count, float* x, float* tagScores, ReadOnlySpan<int> starts)
    {
        var context = contexts.Room((long)count * S.Context);
        draft.Read(count, x);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            draft.Expect(starts[s], starts[s + 1] - starts[s], context + ((long)starts[s] * S.Context), S.Context);
        }

        for (var i = 0; i < count; i++)
        {
            var likely = context + ((long)i * S.Context) + (2 * S.Arc);
            Unsafe.CopyBlock(likely, tagScores + ((long)i * S.Tags), S.Tags * 4);
            Linear.Softmax(likely, network.TagClasses, S.Tags);
        }

        var result = revised.Room((long)count * S.Width);
        network.Context.Apply(count, context, result);
        Linear.Rectify(result, (long)count * S.Width);
        for (long k = 0; k < (long)count * S.Width; k += 16)
        {
            Vector512.Store(Vector512.Load(result + k) + Vector512.Load(x + k), result + k);
        }

        return result;
    }
}
