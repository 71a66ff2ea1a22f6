using Parallax.Language.Models;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>
/// The learned numbers of the network: embeddings and word vectors in place as bytes, matrices as numbers of 32 bits.
/// </summary>
internal sealed unsafe class EnglishNetwork
{
    private readonly NumberBlock<uint> wordKeys;
    private readonly NumberBlock<int> wordRows;

    /// <summary>Reads its sections of the model.</summary>
    public EnglishNetwork(ModelFile model, WordVectors vectors)
    {
        Vectors = vectors;
        wordKeys = model.Section<uint>("words.keys");
        wordRows = model.Section<int>("words.rows");
        for (var t = 0; t < S.Tables.Length; t++)
        {
            Tables[t] = model.Section<sbyte>(S.Tables[t].Name);
            Scales[t] = model.Section<float>(S.Tables[t].Name + ".s");
        }

        for (var l = 0; l < S.Layers; l++)
        {
            Layers[l] = new Linear(model, $"layer{l}", $"layer{l}.b", S.Width, 3 * S.Width);
        }

        Vector = new Linear(model, "vector", "vector.b", S.Vector, S.Embedding);
        Window = new Linear(model, "window", "window.b", 3 * S.Embedding, S.Width);
        Tag = new Linear(model, "tag", "tag.b", S.Width, S.Tags);
        Name = new Linear(model, "name", "name.b", S.Width, S.Names);
        ArcDependent = new Linear(model, "arc.dep", "arc.dep.b", S.Width, S.Arc);
        ArcHead = new Linear(model, "arc.head", "arc.head.b", S.Width, S.Arc);
        ArcProduct = new Linear(model, "arc.product", null, S.Arc, S.Arc);
        ArcRoot = Packing.Unpack(model, "arc.root");
        ArcLikely = Packing.Unpack(model, "arc.likely");
        ArcDistance = Packing.Unpack(model, "arc.distance");
        LabelDependent = new Linear(model, "label.dep", "label.b", S.Width, S.Label);
        LabelHead = new Linear(model, "label.head", null, S.Width, S.Label);
        LabelRoot = Packing.Unpack(model, "label.root");
        LabelOutput = new Linear(model, "label.out", "label.out.b", S.Label, S.Labels);
    }

    public WordVectors Vectors { get; }
    public NumberBlock<sbyte>[] Tables { get; } = new NumberBlock<sbyte>[S.Tables.Length];
    public NumberBlock<float>[] Scales { get; } = new NumberBlock<float>[S.Tables.Length];
    public Linear Vector { get; }
    public Linear Window { get; }
    public Linear[] Layers { get; } = new Linear[S.Layers];
    public Linear Tag { get; }
    public Linear Name { get; }
    public Linear ArcDependent { get; }
    public Linear ArcHead { get; }
    public Linear ArcProduct { get; }
    public float* ArcRoot { get; }
    public float* ArcLikely { get; }
    public float* ArcDistance { get; }
    public Linear LabelDependent { get; }
    public Linear LabelHead { get; }
    public float* LabelRoot { get; }
    public Linear LabelOutput { get; }

    /// <summary>Row of a known word; 0 for any other.</summary>
    public int WordRow(uint key)
    {
        var mask = (uint)wordKeys.Length - 1;
        for (var at = key & mask; wordKeys.Start[at] != 0; at = (at + 1) & mask)
        {
            if (wordKeys.Start[at] == key)
            {
                return wordRows.Start[at];
            }
        }

        return 0;
    }
}
