using Parallax.Language.Tags;
using Parallax.Language.Trees;

namespace Parallax.Language.Training;

/// <summary>Trains the moves with the dynamic oracle of Goldberg and Nivre (2013), and the relations on gold trees.</summary>
internal static class ParserTraining
{
    /// <summary>Trains the moves.</summary>
    public static SparsePerceptron TrainMoves(IReadOnlyList<TrainingSentence> sentences, int epochs, int seed)
    {
        var model = new SparsePerceptron(3);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var state = new ParserState();
        var features = new uint[TransitionFeatures.Count];
        var scores = new int[3];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order.Select(i => sentences[i]))
            {
                var gold = sentence.Heads.Select(h => h < 0 ? sentence.Heads.Length : h).ToArray();
                state.Start(gold.Length);
                while (!state.IsDone)
                {
                    var view = new TreeSentence(sentence.Forms, sentence.Tags, sentence.Upos);
                    var count = TransitionFeatures.Fill(view, state, features);
                    Array.Clear(scores);
                    model.Score(features.AsSpan(0, count), scores);
                    model.Step();
                    var best = DependencyParser.Best(state, scores);
                    var right = Cheapest(state, gold, scores);
                    if (Cost(state, gold, best) > Cost(state, gold, right))
                    {
                        model.Update(features.AsSpan(0, count), (int)right, (int)best);
                    }

                    state.Apply(epoch > 0 && random.NextDouble() < 0.9 ? best : right);
                }
            }
        }

        return model;
    }

    /// <summary>Trains the relations.</summary>
    public static SparsePerceptron TrainLabels(IReadOnlyList<TrainingSentence> sentences, int epochs, int seed)
    {
        var model = new SparsePerceptron((int)Relation.Xcomp + 1);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var links = new TreeLinks();
        var features = new uint[LabelFeatures.Count];
        var scores = new int[(int)Relation.Xcomp + 1];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order.Select(i => sentences[i]))
            {
                links.Set(sentence.Heads);
                var view = new TreeSentence(sentence.Forms, sentence.Tags, sentence.Upos);
                var predicted = new byte[sentence.Heads.Length];
                for (var i = 0; i < predicted.Length; i++)
                {
                    var count = LabelFeatures.Fill(view, links, i, predicted, features);
                    Array.Clear(scores);
                    model.Score(features.AsSpan(0, count), scores);
                    model.Step();
                    scores[(int)Relation.Root] = sentence.Heads[i] < 0 ? int.MaxValue : int.MinValue;
                    predicted[i] = (byte)Tagger.Best(scores);
                    if (predicted[i] != sentence.Relations[i])
                    {
                        model.Update(features.AsSpan(0, count), sentence.Relations[i], predicted[i]);
                    }
                }
            }
        }

        return model;
    }

    private static Transition Cheapest(ParserState state, int[] gold, int[] scores)
    {
        var best = -1;
        int bestCost = 0;
        for (var m = 0; m < 3; m++)
        {
            if (state.Allows((Transition)m))
            {
                var cost = Cost(state, gold, (Transition)m);
                if (best < 0 || cost < bestCost || (cost == bestCost && scores[m] > scores[best]))
                {
                    (best, bestCost) = (m, cost);
                }
            }
        }

        return (Transition)best;
    }

    // Gold arcs that can no longer be had after the move.
    private static int Cost(ParserState state, int[] gold, Transition move)
    {
        var next = state.Next;
        var top = state.Stack(0);
        var cost = 0;
        if (move == Transition.Shift)
        {
            for (var d = 0; d < state.Depth; d++)
            {
                var word = state.Stack(d);
                cost += gold[word] == next ? 1 : 0;
                cost += d > 0 && gold[next] == word ? 1 : 0;
            }

            return cost;
        }

        for (var i = next; i < gold.Length; i++)
        {
            cost += gold[i] == top ? 1 : 0;
        }

        var head = gold[top];
        return cost
            + (
                move == Transition.Left ? (head == state.Stack(1) || head > next ? 1 : 0)
                : head >= next ? 1
                : 0
            );
    }
}
