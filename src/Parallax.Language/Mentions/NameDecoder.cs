using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Mentions;

/// <summary>
/// The best sequence of name classes that makes whole names (Viterbi): 0 outside, then for each kind begin, inside, end
/// and single.
/// </summary>
internal sealed class NameDecoder
{
    /// <summary>Number of classes.</summary>
    public const int Classes = 1 + (4 * 4);

    private readonly float[] best = new float[Classes];
    private readonly float[] next = new float[Classes];
    private byte[] from = [];

    /// <summary>Class of a place in a name.</summary>
    /// <param name="kind">What it names.</param>
    /// <param name="part">0 begin, 1 inside, 2 end, 3 single.</param>
    public static int Class(NameKind kind, int part) => 1 + ((int)kind * 4) + part;

    /// <summary>Adds the names of a sentence.</summary>
    /// <param name="scores">Scores, <see cref="S.Names"/> a word.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="names">Receives the names.</param>
    public void Decode(ReadOnlySpan<float> scores, int first, List<NameMention> names)
    {
        var n = scores.Length / S.Names;
        if (from.Length < n * Classes)
        {
            from = new byte[n * Classes];
        }

        for (var c = 0; c < Classes; c++)
        {
            best[c] = Opens(c) ? scores[c] : float.NegativeInfinity;
        }

        for (var i = 1; i < n; i++)
        {
            Step(scores.Slice(i * S.Names, Classes), i);
        }

        var last = 0;
        for (var c = 0; c < Classes; c++)
        {
            last = Closes(c) && (best[c] > best[last] || !Closes(last)) ? c : last;
        }

        Collect(n, last, first, names);
    }

    private void Step(ReadOnlySpan<float> scores, int word)
    {
        // Every class that opens may follow every class that closes: the best of these is found once.
        var closed = 0;
        for (var c = 1; c < Classes; c++)
        {
            closed = Closes(c) && best[c] > best[closed] ? c : closed;
        }

        for (var c = 0; c < Classes; c++)
        {
            var before = Opens(c) ? closed : Continued(c);
            next[c] = best[before] + scores[c];
            from[(word * Classes) + c] = (byte)before;
        }

        next.CopyTo(best, 0);
    }

    // Inside and end follow begin or inside of the same kind, whichever is better.
    private int Continued(int c)
    {
        var begin = 1 + ((c - 1) / 4 * 4);
        return best[begin] >= best[begin + 1] ? begin : begin + 1;
    }

    private void Collect(int n, int last, int first, List<NameMention> names)
    {
        var start = names.Count;
        var end = 0;
        var c = last;
        for (var i = n - 1; i >= 0; i--)
        {
            var part = (c - 1) % 4;
            end = c > 0 && part is 2 or 3 ? i + 1 : end;
            if (c > 0 && part is 0 or 3)
            {
                names.Add(new NameMention((first + i)..(first + end), (NameKind)((c - 1) / 4)));
            }

            c = i > 0 ? from[(i * Classes) + c] : c;
        }

        names.Reverse(start, names.Count - start);
    }

    private static bool Opens(int c) => c == 0 || (c - 1) % 4 is 0 or 3;

    private static bool Closes(int c) => c == 0 || (c - 1) % 4 is 2 or 3;
}
