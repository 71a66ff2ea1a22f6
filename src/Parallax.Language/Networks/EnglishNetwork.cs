using Parallax.Language.Models;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>
/// The learned numbers of the network: embeddings and word vectors in place as bytes, matrices as numbers of 32 bits.
/// </summary>
internal sealed unsafe class EnglishNetwork
{
    private readonly KeyedNumbers words;
    private readonly KeyedNumbers? places;

    /// <summary>Reads its sections of the model.</summary>
    public EnglishNetwork(ModelFile model, WordVectors vectors)
    {
        Vectors = vectors;
        words = new KeyedNumbers(model, "words");
        places = model.Has("places.keys") ? new KeyedNumbers(model, "places") : null;
        var tables = S.Tables.Count(t => model.Has(t.Name));
        (Tables, Scales) = (new NumberBlock<sbyte>[tables], new NumberBlock<float>[tables]);
        for (var t = 0; t < tables; t++)
        {
            Tables[t] = model.Section<sbyte>(S.Tables[t].Name);
            Scales[t] = model.Section<float>(S.Tables[t].Name + ".s");
        }

        Layers = new Linear[Enumerable.Range(0, S.MostLayers).TakeWhile(l => model.Has($"layer{l}")).Count()];
        for (var l = 0; l < Layers.Length; l++)
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
    public NumberBlock<sbyte>[] Tables { get; }
    public NumberBlock<float>[] Scales { get; }
    public Linear Vector { get; }
    public Linear Window { get; }
    public Linear[] Layers { get; }
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
    public int WordRow(uint key) => words.Find(key, 0);

    /// <summary>Kind of place a word may name; 0 for none.</summary>
    public int PlaceKind(uint key) => places?.Find(key, 0) ?? 0;
}
