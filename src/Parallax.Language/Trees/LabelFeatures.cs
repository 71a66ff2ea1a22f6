using Parallax.Language.Models;

namespace Parallax.Language.Trees;

/// <summary>Features by which the relation of a word to its head is told, once the tree stands.</summary>
internal static class LabelFeatures
{
    /// <summary>Most features of an arc.</summary>
    public const int Count = 48;

    /// <summary>Fills the features of the arc into <paramref name="word"/>; returns how many.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="links">Its tree.</param>
    /// <param name="word">The dependent.</param>
    /// <param name="relations">Relations of the words before it.</param>
    /// <param name="features">Room for <see cref="Count"/>.</param>
    public static int Fill(
        TreeSentence sentence,
        TreeLinks links,
        int word,
        ReadOnlySpan<byte> relations,
        Span<uint> features
    )
    {
        var head = links.Heads[word];
        uint w = sentence.Word(word),
            h = sentence.Word(head),
            t = sentence.Tag(word),
            g = sentence.Tag(head),
            side = head < word ? 1u : 2u,
            distance = (uint)Math.Min(Math.Abs(head - word), 6);
        int first = links.First[word],
            last = links.Last[word],
            before = links.Before[word],
            grand = head < 0 ? -1 : links.Heads[head],
            headFirst = head < 0 ? -1 : links.First[head];
        var n = 0;

        void Add1(Span<uint> f, uint a) => f[n++] = FeatureHash.Of(200u + (uint)n, a, side);
        void Add2(Span<uint> f, uint a, uint b) => f[n++] = FeatureHash.Of(200u + (uint)n, a, b, side);

        Add1(features, 1);
        Add1(features, w);
        Add1(features, h);
        Add2(features, t, g);
        Add2(features, w, g);
        Add2(features, t, h);
        Add2(features, w, h);
        Add2(features, t, distance);
        Add2(features, FeatureHash.Of(1, t, g), distance);
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(Math.Max(word - 1, -1)));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(word + 1));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(head < 0 ? -1 : head - 1));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(head < 0 ? -1 : head + 1));
        Add2(features, t, sentence.Word(word - 1));
        Add2(features, t, sentence.Word(word + 1));
        Add2(features, w, sentence.Tag(word + 1));
        Add2(features, w, sentence.Tag(word - 1));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(first));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Word(first));
        Add2(features, t, sentence.Word(first));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(last));
        Add2(features, t, sentence.Word(last));
        Add2(features, h, sentence.Word(first));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(grand));
        Add2(features, g, FeatureHash.Of(2, sentence.Word(first), sentence.Tag(grand)));
        Add2(features, FeatureHash.Of(1, t, g), before < 0 ? 99u : relations[before]);
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(before));
        Add2(features, t, before < 0 ? 99u : FeatureHash.Of(3, relations[before], h));
        Add2(features, FeatureHash.Of(1, t, g), sentence.Tag(headFirst));
        Add2(features, FeatureHash.Of(1, t, g), Relations(links, word, relations, head));
        Add2(features, FeatureHash.Of(4, w, g), Relations(links, word, relations, head));
        Add2(features, FeatureHash.Of(1, t, g), FeatureHash.Of(5, sentence.Tag(first), sentence.Tag(last)));
        Add2(features, sentence.Forms[word].Suffix3, g);
        Add2(features, sentence.Forms[word].Shape, FeatureHash.Of(1, t, g));
        Add2(features, FeatureHash.Of(6, t, g), Between(sentence, word, head));
        Add2(features, FeatureHash.Of(7, sentence.Pos(word), sentence.Pos(head)), sentence.Word(word == 0 ? -1 : 0));
        Add2(features, FeatureHash.Of(8, t, g), links.HasPassive(sentence, head));
        Add2(features, t, sentence.Word(sentence.Length - 1));
        return n;
    }

    // Which of the relations that a head has once were given to its dependents before this word.
    private static uint Relations(TreeLinks links, int word, ReadOnlySpan<byte> relations, int head)
    {
        uint seen = 0;
        for (var i = links.Before[word]; i >= 0 && i != head; i = links.Before[i])
        {
            seen |= (Relation)relations[i] switch
            {
                Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Csubj => 1u,
                Relation.Obj => 2u,
                Relation.Cop => 4u,
                Relation.AuxPass => 8u,
                Relation.Mark => 16u,
                Relation.Conj => 32u,
                Relation.Cc => 64u,
                Relation.Root => 128u,
                _ => 0u,
            };
        }

        return seen;
    }

    private static uint Between(TreeSentence sentence, int word, int head)
    {
        if (head < 0)
        {
            return 0;
        }

        uint seen = 0;
        for (var i = Math.Min(word, head) + 1; i < Math.Max(word, head); i++)
        {
            seen |= (Upos)sentence.Upos[i] switch
            {
                Upos.Punct => 1u,
                Upos.CConj => 2u,
                Upos.Verb => 4u,
                _ => 0u,
            };
        }

        return seen;
    }
}
