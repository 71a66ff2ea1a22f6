using Parallax.Language.Tags;
using Parallax.Language.Trees;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>One pass of the network over a few sentences at once. Not safe for two threads at a time.</summary>
internal sealed unsafe class NetworkPass(EnglishNetwork network)
{
    private readonly EmbeddingPass embeddings = new(network);
    private readonly RevisionPass revision = new(network);
    private readonly ArcPass arcs = new(network.Arcs);
    private readonly LabelPass labels = new(network);
    private readonly MaximumTree trees = new();
    private readonly NetworkBlock narrow = new();
    private readonly NetworkBlock gates = new();
    private readonly NetworkBlock recurrent = new();
    private readonly NetworkBlock[] outputs = [.. network.Layers.Select(_ => new NetworkBlock())];
    private readonly NetworkBlock tagBlock = new();
    private readonly NetworkBlock featureBlock = new();
    private readonly NetworkBlock nameBlock = new();
    private int count;
    private float* top;
    private float* tagInput;
    private float* tagScores;

    /// <summary>Reads the words of sentences that lie one after another.</summary>
    /// <param name="forms">Forms of all words.</param>
    /// <param name="starts">Where each sentence starts, and one past the last's end.</param>
    public void Encode(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        count = forms.Length;
        var x = embeddings.Read(forms, starts);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            if (l == S.DraftLayers)
            {
                x = revision.Read(count, x, tagScores, starts);
            }

            x = Layer(l, x, starts);
            if (l == S.TagLayer)
            {
                tagInput = x;
                tagScores = tagBlock.Room((long)count * S.Tags);
                network.Tag.Apply(count, x, tagScores);
            }
        }

        top = x;
    }

    /// <summary>The best class of tags of each word.</summary>
    public void Tag(Span<byte> tags)
    {
        for (var i = 0; i < count; i++)
        {
            tags[i] = (byte)Linear.Best(tagScores + ((long)i * S.Tags), network.TagClasses);
        }
    }

    /// <summary>The best bundle of features of each word among those that its tag may have.</summary>
    /// <param name="bundles">Bundles and their tags.</param>
    /// <param name="tags">Each word's tag.</param>
    /// <param name="features">Receives a bundle a word.</param>
    public void Features(FeatureSet bundles, ReadOnlySpan<Upos> tags, Span<string> features)
    {
        var y = featureBlock.Room((long)count * S.Features);
        network.Features.Apply(count, tagInput, y);
        for (var i = 0; i < count; i++)
        {
            features[i] = bundles.Best(new ReadOnlySpan<float>(y + ((long)i * S.Features), S.Features), tags[i]);
        }
    }

    /// <summary>Scores of the classes of names, <see cref="S.Names"/> a word; valid until the next call.</summary>
    /// <param name="nested">Whether the shortest names are wanted, not the longest.</param>
    public ReadOnlySpan<float> Names(bool nested)
    {
        var y = nameBlock.Room((long)count * S.Names);
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

        labels.Read(top, starts, heads, relations);
    }

    private float* Layer(int layer, float* x, ReadOnlySpan<int> starts)
    {
        var t = narrow.Room((long)count * S.Rank);
        var u = gates.Room((long)count * 3 * S.Width);
        var c = recurrent.Room((long)count * S.Width);
        var output = outputs[layer].Room((long)count * S.Width);
        network.Narrowings[layer].Apply(count, x, t);
        network.Layers[layer].Apply(count, t, u);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var place = (long)starts[s] * S.Width;
            Recurrence.Run(starts[s + 1] - starts[s], u + (3 * place), x + place, c + place, output + place);
        }

        return output;
    }
}
