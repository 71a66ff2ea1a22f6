using Parallax.Language.Models;
using Parallax.Language.Tags;

namespace Parallax.Language.Trees;

/// <summary>Greedy arc-hybrid parser, and the relations told afterwards from the whole tree.</summary>
internal sealed class DependencyParser(ModelFile model)
{
    private readonly SparseWeights moves = new(model, "tree");
    private readonly SparseWeights labels = new(model, "label");

    /// <summary>Heads (-1 for the root) and relations of one sentence.</summary>
    public void Parse(TreeSentence sentence, ParserState state, TreeLinks links, Span<int> heads, Span<byte> relations)
    {
        Attach(sentence, state, heads);
        links.Set(heads);
        Label(sentence, links, relations);
    }

    private void Attach(TreeSentence sentence, ParserState state, Span<int> heads)
    {
        Span<uint> features = stackalloc uint[TransitionFeatures.Count];
        Span<int> scores = stackalloc int[3];
        state.Start(sentence.Length);
        while (!state.IsDone)
        {
            var count = TransitionFeatures.Fill(sentence, state, features);
            scores.Clear();
            moves.Score(features[..count], scores);
            state.Apply(Best(state, scores));
        }

        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = state.Heads[i] == sentence.Length ? -1 : state.Heads[i];
        }
    }

    /// <summary>The allowed move with the greatest score.</summary>
    public static Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var m = 0; m < 3; m++)
        {
            if (state.Allows((Transition)m) && (best < 0 || scores[m] > scores[best]))
            {
                best = m;
            }
        }

        return (Transition)best;
    }

    private void Label(TreeSentence sentence, TreeLinks links, Span<byte> relations)
    {
        Span<uint> features = stackalloc uint[LabelFeatures.Count];
        Span<int> scores = stackalloc int[(int)Relation.Xcomp + 1];
        for (var i = 0; i < sentence.Length; i++)
        {
            var count = LabelFeatures.Fill(sentence, links, i, relations, features);
            scores.Clear();
            labels.Score(features[..count], scores);
            scores[(int)Relation.Root] = links.Heads[i] < 0 ? int.MaxValue : int.MinValue;
            relations[i] = (byte)Tagger.Best(scores);
        }
    }
}
