using Parallax.Language.Models;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>
/// The learned numbers of the network: embeddings and word vectors in place as bytes, matrices as numbers of 32 bits.
/// </summary>
internal sealed unsafe class EnglishNetwork
{
    private readonly KeyedNumbers words;
    private readonly KeyedNumbers known;
    private readonly NumberBlock<byte> senses;

    /// <summary>Reads its sections of the model.</summary>
    public EnglishNetwork(ModelFile model, WordVectors vectors)
    {
        Vectors = vectors;
        words = new KeyedNumbers(model, "words");
        known = new KeyedNumbers(model, "known");
        senses = model.Section<byte>("senses");
        (Tables, Scales) = (new NumberBlock<sbyte>[S.Tables.Length], new NumberBlock<float>[S.Tables.Length]);
        for (var t = 0; t < Tables.Length; t++)
        {
            Tables[t] = model.Section<sbyte>(S.Tables[t].Name);
            Scales[t] = model.Section<float>(S.Tables[t].Name + ".s");
        }

        Layers = new Linear[Enumerable.Range(0, S.MostLayers).TakeWhile(l => model.Has($"layer{l}")).Count()];
        Narrowings = new Linear[Layers.Length];
        for (var l = 0; l < Layers.Length; l++)
        {
            Narrowings[l] = new Linear(model, $"layer{l}.in", null, S.Width, S.Rank);
            Layers[l] = new Linear(model, $"layer{l}", $"layer{l}.b", S.Rank, 3 * S.Width);
        }

        Vector = new Linear(model, "vector", "vector.b", S.Vector, S.Embedding);
        Window = new Linear(model, "window", "window.b", 3 * S.Embedding, S.Width);
        Tag = new Linear(model, "tag", "tag.b", S.Width, S.Tags);
        Name = new Linear(model, "name", "name.b", S.Width, S.Names);
        Nested = new Linear(model, "nested", "nested.b", S.Width, S.Names);
        Features = new Linear(model, "features", "features.b", S.Width, S.Features);
        Draft = new ArcWeights(model, "draft");
        Context = new Linear(model, "context", "context.b", S.Context, S.Width);
        Arcs = new ArcWeights(model, "arc");
        TagClasses = model.Lines("tag.classes").Length;
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
    public Linear[] Narrowings { get; }
    public Linear[] Layers { get; }
    public Linear Tag { get; }
    public Linear Name { get; }
    public Linear Nested { get; }
    public Linear Features { get; }

    public ArcWeights Draft { get; }
    public Linear Context { get; }
    public ArcWeights Arcs { get; }

    /// <summary>Classes of tags without what pads them.</summary>
    public int TagClasses { get; }
    public Linear LabelDependent { get; }
    public Linear LabelHead { get; }
    public float* LabelRoot { get; }
    public Linear LabelOutput { get; }

    /// <summary>Row of a known word; 0 for any other.</summary>
    public int WordRow(uint key) => words.Find(key, 0);

    /// <summary>What the gazetteers know a capitalised word to name, a kind; 0 for nothing.</summary>
    public int KnownKind(uint key) => known.Find(key, 0);

    /// <summary>Fields of meaning of a word that has a vector: of its first sense as a noun and as a verb; 0 for none.</summary>
    public (int Noun, int Verb) Senses(int vector) =>
        vector < 0 ? (0, 0) : (senses.Start[2 * vector], senses.Start[(2 * vector) + 1]);
}
