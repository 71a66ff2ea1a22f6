using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Tags;
using Parallax.Language.Trees;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>One pass of the network over a few sentences at once. Not safe for two threads at a time.</summary>
internal sealed unsafe class NetworkPass
{
    private readonly EnglishNetwork network;
    private readonly NetworkRoom room = new();
    private readonly ArcPass draft;
    private readonly ArcPass arcs;
    private readonly MaximumTree trees = new();
    private int count;
    private float* top;
    private float* tagInput;
    private float* tagScores;
    private int[] numbers = [];

    public NetworkPass(EnglishNetwork network)
    {
        this.network = network;
        draft = new ArcPass(network.Draft, room, 30);
        arcs = new ArcPass(network.Arcs, room, 36);
    }

    /// <summary>Reads the words of sentences that lie one after another.</summary>
    /// <param name="forms">Forms of all words.</param>
    /// <param name="starts">Where each sentence starts, and one past the last's end.</param>
    public void Encode(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        count = forms.Length;
        var embedded = Embed(forms, starts);
        var windows = Windows(embedded, starts);
        var x = room.Block(2, (long)count * S.Width);
        network.Window.Apply(count, windows, x);
        Linear.Rectify(x, (long)count * S.Width);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            if (l == S.DraftLayers)
            {
                x = Revise(x, starts);
            }

            var gates = room.Block(3, (long)count * 3 * S.Width);
            var states = room.Block(4, (long)count * S.Width);
            var output = room.Block(20 + l, (long)count * S.Width);
            var narrow = room.Block(5, (long)count * S.Rank);
            network.Narrowings[l].Apply(count, x, narrow);
            network.Layers[l].Apply(count, narrow, gates);
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                long start = starts[s];
                Recurrence.Run(
                    starts[s + 1] - starts[s],
                    gates + (start * 3 * S.Width),
                    x + (start * S.Width),
                    states + (start * S.Width),
                    output + (start * S.Width)
                );
            }

            tagInput = l == S.TagLayer ? output : tagInput;
            x = output;
        }

        top = x;
    }

    /// <summary>The best class of tags of each word.</summary>
    public void Tag(int classes, Span<byte> tags)
    {
        for (var i = 0; i < count; i++)
        {
            tags[i] = (byte)Best(tagScores + ((long)i * S.Tags), classes);
        }
    }

    /// <summary>The best bundle of features of each word among those that its tag may have.</summary>
    /// <param name="bundles">Bundles and their tags.</param>
    /// <param name="tags">Each word's tag.</param>
    /// <param name="features">Receives the number of a bundle a word.</param>
    public void Features(FeatureSet bundles, ReadOnlySpan<Upos> tags, Span<string> features)
    {
        var y = room.Block(6, (long)count * S.Features);
        network.Features.Apply(count, tagInput, y);
        for (var i = 0; i < count; i++)
        {
            features[i] = bundles.Best(new ReadOnlySpan<float>(y + ((long)i * S.Features), S.Features), tags[i]);
        }
    }

    /// <summary>Scores of the classes of names, <see cref="S.Names"/> a word; valid until the next pass.</summary>
    /// <param name="nested">Whether names inside names are wanted.</param>
    public ReadOnlySpan<float> Names(bool nested)
    {
        var y = room.Block(nested ? 7 : 11, (long)count * S.Names);
        (nested ? network.Nested : network.Name).Apply(count, top, y);
        return new ReadOnlySpan<float>(y, count * S.Names);
    }

    /// <summary>Heads inside each sentence, -1 for its root, and relations.</summary>
    public void Parse(ReadOnlySpan<int> starts, Span<int> heads, Span<byte> relations)
    {
        arcs.Read(count, top);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (start, n) = (starts[s], starts[s + 1] - starts[s]);
            var scores = arcs.Score(start, n, out var columns);
            trees.Find(scores, n, columns, heads.Slice(start, n));
        }

        Label(starts, heads, relations);
    }

    // What the last layer reads: each word and what the draft of its tree says of its head, its dependents and its tags.
    private float* Revise(float* x, ReadOnlySpan<int> starts)
    {
        var context = room.Block(12, (long)count * S.Context);
        draft.Read(count, x);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            draft.Expect(starts[s], starts[s + 1] - starts[s], context + ((long)starts[s] * S.Context), S.Context);
        }

        tagScores = room.Block(10, (long)count * S.Tags);
        network.Tag.Apply(count, tagInput, tagScores);
        for (var i = 0; i < count; i++)
        {
            var likely = context + ((long)i * S.Context) + (2 * S.Arc);
            Unsafe.CopyBlock(likely, tagScores + ((long)i * S.Tags), S.Tags * 4);
            Linear.Softmax(likely, network.TagClasses, S.Tags);
        }

        var given = room.Block(13, (long)count * S.Width);
        network.Context.Apply(count, context, given);
        Linear.Rectify(given, (long)count * S.Width);
        for (long k = 0; k < (long)count * S.Width; k += 16)
        {
            Vector512.Store(Vector512.Load(given + k) + Vector512.Load(x + k), given + k);
        }

        return given;
    }

    private float* Embed(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        var vectors = room.Block(0, (long)count * S.Vector);
        var embedded = room.Block(1, (long)count * S.Embedding);
        if (numbers.Length < count)
        {
            numbers = new int[count];
        }

        for (var i = 0; i < count; i++)
        {
            var row = new Span<float>(vectors + ((long)i * S.Vector), S.Vector);
            row.Clear();
            numbers[i] = network.Vectors.Find(forms[i].Lower);
            if (numbers[i] >= 0)
            {
                network.Vectors.CopyTo(numbers[i], row);
            }
        }

        network.Vector.Apply(count, vectors, embedded);
        Span<int> rows = stackalloc int[NetworkFeatures.Count];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var (noun, verb) = network.Senses(numbers[i]);
                NetworkFeatures.Fill(
                    forms[i],
                    i == starts[s],
                    network.WordRow(forms[i].Lower),
                    network.PlaceKind(forms[i].Lower),
                    noun,
                    verb,
                    rows
                );
                AddRows(rows, embedded + ((long)i * S.Embedding));
            }
        }

        return embedded;
    }

    private void AddRows(ReadOnlySpan<int> rows, float* sum)
    {
        for (var t = 0; t < network.Tables.Length; t++)
        {
            var row = network.Tables[t].Start + ((long)rows[t] * S.Embedding);
            var scale = Vector512.Create(network.Scales[t].Start[rows[t]]);
            for (var k = 0; k < S.Embedding; k += 16)
            {
                var wide = Vector128.Load(row + k);
                var (low, high) = Vector256.Widen(Vector256.Create(wide, wide));
                var (first, second) = Vector256.Widen(low);
                _ = high;
                var numbers = Vector512.ConvertToSingle(Vector512.Create(first, second));
                Vector512.Store(Vector512.FusedMultiplyAdd(numbers, scale, Vector512.Load(sum + k)), sum + k);
            }
        }
    }

    private float* Windows(float* embedded, ReadOnlySpan<int> starts)
    {
        const int Bytes = S.Embedding * 4;
        var windows = room.Block(9, (long)count * 3 * S.Embedding);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                for (var k = -1; k <= 1; k++)
                {
                    var place = windows + (((long)i * 3) + k + 1) * S.Embedding;
                    if (i + k >= starts[s] && i + k < starts[s + 1])
                    {
                        Unsafe.CopyBlock(place, embedded + ((long)(i + k) * S.Embedding), Bytes);
                    }
                    else
                    {
                        Unsafe.InitBlock(place, 0, Bytes);
                    }
                }
            }
        }

        return windows;
    }

    private void Label(ReadOnlySpan<int> starts, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        var dependents = room.Block(17, (long)count * S.Label);
        var headed = room.Block(18, (long)count * S.Label);
        var output = room.Block(19, (long)count * S.Labels);
        network.LabelDependent.Apply(count, top, dependents);
        network.LabelHead.Apply(count, top, headed);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var sum = dependents + ((long)i * S.Label);
                var head = heads[i] < 0 ? network.LabelRoot : headed + ((long)(starts[s] + heads[i]) * S.Label);
                for (var k = 0; k < S.Label; k += 16)
                {
                    Vector512.Store(
                        Vector512.Max(Vector512.Load(sum + k) + Vector512.Load(head + k), Vector512<float>.Zero),
                        sum + k
                    );
                }
            }
        }

        network.LabelOutput.Apply(count, dependents, output);
        for (var i = 0; i < count; i++)
        {
            var row = output + ((long)i * S.Labels);
            row[(int)Relation.Root] = heads[i] < 0 ? float.PositiveInfinity : float.NegativeInfinity;
            relations[i] = (byte)Best(row, (int)Relation.Xcomp + 1);
        }
    }

    private static int Best(float* scores, int classes)
    {
        var best = 0;
        for (var c = 1; c < classes; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }
}
