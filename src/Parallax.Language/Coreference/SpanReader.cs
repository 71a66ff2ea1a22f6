namespace Parallax.Language.Coreference;

/// <summary>
/// The words that belong to a mention of a head: what hangs on it, as far as a small network trained on GUM's mentions
/// keeps it (relative clauses are kept; appositions, brackets with references and what "and" joins are not).
/// </summary>
internal sealed class SpanReader(FeatureNetwork network)
{
    private const int Most = 200;
    private readonly FeatureRows rows = new(network.Rows);
    private readonly float[] sum = new float[network.Width];
    private readonly float[] score = new float[1];
    private readonly List<int> open = [];

    /// <summary>The tokens of the mention, from its first to one past its last.</summary>
    public (int Start, int End) Read(TextFacts text, int head, bool group)
    {
        int start = head,
            end = head + 1;
        open.Clear();
        open.Add(head);
        // A phrase of more words than any has is cut: the tree is wrong there, and time is bounded.
        for (var left = Most; left > 0 && open.Count > 0; left--)
        {
            var token = open[^1];
            open.RemoveAt(open.Count - 1);
            for (var child = text.FirstChild(token); child >= 0; child = text.NextSibling(child))
            {
                if (Keeps(text, head, token, child, group))
                {
                    start = Math.Min(start, child);
                    end = Math.Max(end, child + 1);
                    open.Add(child);
                }
            }
        }

        return SpanEdges.Settle(text, head, start, end);
    }

    private bool Keeps(TextFacts text, int head, int token, int child, bool group)
    {
        if (Settled(text, head, token, child, group) is { } settled)
        {
            return settled;
        }

        Describe(text, head, token, child, rows);
        network.Bias.CopyTo(sum, 0);
        network.Add(rows.Span, sum);
        network.Score(sum, score);
        return score[0] > 0;
    }

    /// <summary>What needs no network: the parts joined with a head belong to the group alone.</summary>
    public static bool? Settled(TextFacts text, int head, int token, int child, bool group) =>
        token == head && text.Parsed.Relations[child] is Relation.Conj or Relation.CcPreconj ? group : null;

    /// <summary>Describes the question whether a dependent belongs to the mention.</summary>
    public static void Describe(TextFacts text, int head, int token, int child, FeatureRows rows)
    {
        var parsed = text.Parsed;
        uint relation = (uint)parsed.Relations[child],
            side = child < token ? 0u : 1u,
            depth = token == head ? 0u : 1u,
            place = (relation * 4) + (side * 2) + depth,
            tag = (uint)parsed.Tags[child],
            headTag = (uint)parsed.Tags[head],
            headRelation = (uint)parsed.Relations[head];
        rows.Clear();
        rows.Add(1, place);
        rows.Add(2, place, tag);
        rows.Add(3, place, (uint)parsed.Tags[token]);
        rows.Add(4, place, headTag, headRelation);
        rows.Add(5, place, text.Lower[child]);
        rows.Add(6, place, text.Lemma[token]);
        var first = text.FirstChild(child);
        rows.Add(7, place, first >= 0 && first < child ? text.Lower[first] : 0);
        rows.Add(8, place, first >= 0 && first < child ? (uint)parsed.Relations[first] : 99, tag);
        var second = first >= 0 ? text.NextSibling(first) : -1;
        rows.Add(9, place, second >= 0 && second < child ? text.Lower[second] : 0);
        var gap = Math.Min(Math.Abs(child - token), 5);
        rows.Add(10, place, (uint)gap);
        rows.Add(11, place, text.Lower[Math.Max(0, Math.Min(child, first >= 0 ? first : child) - 1)]);
        rows.Add(12, place, text.Child(head, Relation.Cop) >= 0 ? 1u : 0, headTag);
        rows.Add(13, place, (uint)parsed.Relations[token], depth);
        rows.Add(14, place, child + 1 < parsed.Count ? text.Lower[child + 1] : 0);
        rows.Add(15, place, child > 0 ? text.Lower[child - 1] : 0);
        rows.Add(16, place, (uint)(text.Name[child] >= 0 && text.Name[child] == text.Name[head] ? 1 : 0));
        var governor = parsed.Heads[head];
        rows.Add(17, place, governor >= 0 ? (uint)parsed.Tags[governor] : 99, headRelation);
        rows.Add(18, place, text.Child(child, Relation.Case) is >= 0 and var c ? text.Lower[c] : 0, text.Lemma[token]);
    }
}
