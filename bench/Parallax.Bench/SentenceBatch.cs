using System.Runtime.InteropServices;
using Parallax.Core;
using Parallax.Language;
using Parallax.Language.Lemmas;
using Parallax.Language.Mentions;
using Parallax.Language.Models;
using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Bench;

/// <summary>Some sentences on their way through the network, each stage to be run by itself.</summary>
internal sealed class SentenceBatch
{
    private const int Enough = 256;

    private static readonly ModelFile Model = ModelFile.Carried("english.bin");
    private static readonly EnglishNetwork Network = new(Model, WordVectors.Default);
    private static readonly FeatureSet FeatureSet = new(Model);
    private static readonly TagSet TagSet = new(Model);
    private static readonly Lemmatizer Lemmatizer = new(Model, new StringPool());

    private readonly NetworkPass pass = new(Network);
    private readonly NameDecoder decoder = new();
    private FoundNames names = new();
    private readonly string text;
    private readonly TextSpan[] tokens;
    private readonly int[] starts;
    private readonly byte[] classes;
    private readonly int[] heads;
    private readonly Upos[] tags;
    private readonly string[] features;
    private readonly Relation[] relations;

    private SentenceBatch(ParsedText parsed, int first, int[] starts)
    {
        (text, this.starts) = (parsed.Text, starts);
        tokens = parsed.Tokens[first..(first + starts[^1])];
        classes = new byte[tokens.Length];
        heads = new int[tokens.Length];
        tags = new Upos[tokens.Length];
        features = new string[tokens.Length];
        relations = new Relation[tokens.Length];
        Encode();
        Tag();
    }

    /// <summary>The sentences of a text in batches of the size that the model reads at once.</summary>
    public static IEnumerable<SentenceBatch> Of(ParsedText parsed)
    {
        for (var s = 0; s < parsed.Sentences.Length; )
        {
            var first = parsed.Sentences[s].Start.Value;
            var edges = new List<int> { 0 };
            for (; s < parsed.Sentences.Length && edges[^1] < Enough; s++)
            {
                edges.Add(parsed.Sentences[s].End.Value - first);
            }

            yield return new SentenceBatch(parsed, first, [.. edges]);
        }
    }

    public void Encode() => pass.Encode(WordForms.Of(text, tokens), starts);

    public void Tag() => pass.Tag(classes);

    public void Features()
    {
        for (var i = 0; i < classes.Length; i++)
        {
            tags[i] = TagSet[classes[i]].Upos;
        }

        pass.Features(FeatureSet, tags, features);
    }

    public int Lemmas()
    {
        var length = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            length += Lemmatizer.Lemma(text.AsSpan(tokens[i].Start, tokens[i].Length), classes[i]).Length;
        }

        return length;
    }

    public void Trees() => pass.Parse(starts, heads, MemoryMarshal.AsBytes(relations.AsSpan()));

    public int Names()
    {
        names = new FoundNames();
        var scores = pass.Names(nested: false);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var range = (starts[s] * NetworkShape.Names)..(starts[s + 1] * NetworkShape.Names);
            decoder.Decode(scores[range], starts[s], names);
        }

        return names.Names.Count;
    }
}
