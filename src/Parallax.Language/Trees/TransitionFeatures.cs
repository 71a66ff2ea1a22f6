using Parallax.Language.Models;

namespace Parallax.Language.Trees;

/// <summary>Features of a parser's state, after Zhang and Nivre (2011) without labels.</summary>
internal static class TransitionFeatures
{
    /// <summary>Most features of a state.</summary>
    public const int Count = 70;

    /// <summary>Fills the features; returns how many.</summary>
    public static int Fill(TreeSentence sentence, ParserState state, Span<uint> features)
    {
        int s0 = state.Stack(0),
            s1 = state.Stack(1),
            s2 = state.Stack(2),
            b0 = state.Next;
        uint w0 = sentence.Word(s0),
            w1 = sentence.Word(s1),
            v0 = sentence.Word(b0),
            v1 = sentence.Word(b0 + 1);
        uint t0 = sentence.Tag(s0),
            t1 = sentence.Tag(s1),
            t2 = sentence.Tag(s2),
            u0 = sentence.Tag(b0),
            u1 = sentence.Tag(b0 + 1),
            u2 = sentence.Tag(b0 + 2),
            u3 = sentence.Tag(b0 + 3);
        var near = Distance(s0, b0);
        var apart = Distance(s1, s0);
        var n = 0;

        void Add1(Span<uint> f, uint a) => f[n++] = FeatureHash.Of(100u + (uint)n, a);
        void Add2(Span<uint> f, uint a, uint b) => f[n++] = FeatureHash.Of(100u + (uint)n, a, b);
        void Add3(Span<uint> f, uint a, uint b, uint c) => f[n++] = FeatureHash.Of(100u + (uint)n, a, b, c);

        Add1(features, w0);
        Add1(features, t0);
        Add2(features, w0, t0);
        Add1(features, w1);
        Add1(features, t1);
        Add2(features, w1, t1);
        Add2(features, sentence.Word(s2), t2);
        Add1(features, t2);
        Add1(features, v0);
        Add1(features, u0);
        Add2(features, v0, u0);
        Add1(features, v1);
        Add2(features, v1, u1);
        Add2(features, sentence.Word(b0 + 2), u2);
        Add2(features, t0, u0);
        Add2(features, w0, v0);
        Add2(features, w0, u0);
        Add2(features, t0, v0);
        Add3(features, w0, t0, u0);
        Add3(features, t0, v0, u0);
        Add2(features, w1, w0);
        Add2(features, t1, t0);
        Add2(features, w1, t0);
        Add2(features, t1, w0);
        Add3(features, t1, t0, u0);
        Add3(features, t2, t1, t0);
        Add3(features, t0, u0, u1);
        Add3(features, u0, u1, u2);
        Add3(features, u1, u2, u3);
        Add3(features, t0, u0, near);
        Add3(features, t1, t0, apart);
        Add3(features, w0, v0, near);
        Add3(features, t1, u0, near);
        Add3(features, w1, t0, u0);
        Add3(features, t1, w0, u0);
        Add3(features, t1, t0, v0);
        Add2(features, near, apart);
        Add3(features, w0, near, 1);
        Add3(features, v0, near, 1);
        Add2(features, t0, near);
        Add2(features, u0, near);

        int l0 = Child(state.Left1, s0),
            r0 = Child(state.Right1, s0),
            l1 = Child(state.Left1, s1),
            r1 = Child(state.Right1, s1),
            lb = Child(state.Left1, b0),
            lb2 = Child(state.Left2, b0);
        Add3(features, t0, sentence.Tag(l0), u0);
        Add3(features, t0, sentence.Tag(r0), u0);
        Add3(features, t0, u0, sentence.Tag(lb));
        Add3(features, t1, t0, sentence.Tag(r1));
        Add3(features, t1, t0, sentence.Tag(l1));
        Add3(features, t1, t0, sentence.Tag(l0));
        Add3(features, t1, t0, sentence.Tag(r0));
        Add2(features, sentence.Word(l0), t0);
        Add2(features, sentence.Word(r0), t0);
        Add2(features, sentence.Word(lb), u0);
        Add2(features, sentence.Word(r1), t1);
        Add2(features, sentence.Word(l1), t1);
        Add3(features, t0, sentence.Tag(l0), sentence.Tag(Child(state.Left2, s0)));
        Add3(features, t0, sentence.Tag(r0), sentence.Tag(Child(state.Right2, s0)));
        Add3(features, u0, sentence.Tag(lb), sentence.Tag(lb2));
        Add3(features, t1, sentence.Tag(r1), sentence.Tag(Child(state.Right2, s1)));

        uint lc0 = Few(state.LeftCount, s0),
            rc0 = Few(state.RightCount, s0),
            rc1 = Few(state.RightCount, s1),
            lc1 = Few(state.LeftCount, s1),
            lcb = Few(state.LeftCount, b0);
        Add3(features, w0, rc0, lc0);
        Add3(features, t0, rc0, lc0);
        Add3(features, w1, rc1, lc1);
        Add3(features, t1, rc1, lc1);
        Add2(features, v0, lcb);
        Add2(features, u0, lcb);
        Add3(features, sentence.Pos(s0), sentence.Pos(b0), Verb(sentence, s0, b0));
        Add3(features, sentence.Pos(s1), sentence.Pos(s0), (uint)Math.Min(state.Depth, 4));
        return n;
    }

    // What stands between: a verb, a comma, a conjunction.
    private static uint Verb(TreeSentence sentence, int from, int to)
    {
        uint seen = 0;
        for (var i = Math.Max(from + 1, to - 12); from >= 0 && i < to; i++)
        {
            seen |= (Upos)sentence.Upos[i] switch
            {
                Upos.Verb or Upos.Aux => 1u,
                Upos.Punct => 2u,
                Upos.CConj => 4u,
                Upos.Adp or Upos.SConj => 8u,
                _ => 0u,
            };
        }

        return seen;
    }

    private static int Child(int[] links, int word) => word < 0 ? -1 : links[word];

    private static uint Few(int[] counts, int word) => word < 0 ? 7u : (uint)Math.Min(counts[word], 4);

    private static uint Distance(int from, int to)
    {
        var distance = from < 0 ? 0 : to - from;
        return distance switch
        {
            < 5 => (uint)distance,
            < 8 => 5,
            < 12 => 6,
            < 20 => 7,
            _ => 8,
        };
    }
}
