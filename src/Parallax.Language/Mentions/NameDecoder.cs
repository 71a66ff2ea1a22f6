using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Mentions;

/// <summary>
/// The best sequence of name classes that makes whole names (Viterbi): 0 outside, then for each kind begin, inside, end
/// and single.
/// </summary>
internal sealed class NameDecoder
{
    private static readonly int[][] Predecessors =
    [
        .. Enumerable.Range(0, Classes).Select(d => Enumerable.Range(0, Classes).Where(c => Follows(c, d)).ToArray()),
    ];

    /// <summary>Number of classes.</summary>
    public const int Classes = 1 + (4 * 4);

    private readonly float[] best = new float[Classes];
    private readonly float[] next = new float[Classes];
    private readonly float[] fits = new float[FoundNames.Kinds];
    private byte[] from = [];

    /// <summary>Class of a place in a name.</summary>
    /// <param name="kind">What it names.</param>
    /// <param name="part">0 begin, 1 inside, 2 end, 3 single.</param>
    public static int Class(NameKind kind, int part) => 1 + ((int)kind * 4) + part;

    /// <summary>Whether a class may follow another: what opens follows what closes; inside and end go on with a kind.</summary>
    public static bool Follows(int c, int d) => Opens(d) ? Closes(c) : !Closes(c) && (c - 1) / 4 == (d - 1) / 4;

    /// <summary>Adds the names of a sentence.</summary>
    /// <param name="scores">Scores, <see cref="S.Names"/> a word.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="names">Receives the names.</param>
    public void Decode(ReadOnlySpan<float> scores, int first, FoundNames names)
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

        Collect(scores, last, first, names);
    }

    private void Step(ReadOnlySpan<float> scores, int word)
    {
        for (var d = 0; d < Classes; d++)
        {
            var (before, most) = (0, float.NegativeInfinity);
            foreach (var c in Predecessors[d])
            {
                var score = best[c];
                (before, most) = score > most ? (c, score) : (before, most);
            }

            next[d] = most + scores[d];
            from[(word * Classes) + d] = (byte)before;
        }

        next.CopyTo(best, 0);
    }

    private void Collect(ReadOnlySpan<float> scores, int last, int first, FoundNames names)
    {
        var n = scores.Length / S.Names;
        var start = names.Names.Count;
        var end = 0;
        var c = last;
        for (var i = n - 1; i >= 0; i--)
        {
            var part = (c - 1) % 4;
            end = c > 0 && part is 2 or 3 ? i + 1 : end;
            if (c > 0 && part is 0 or 3)
            {
                Fit(scores[(i * S.Names)..(end * S.Names)]);
                names.Add(new NameMention((first + i)..(first + end), (NameKind)((c - 1) / 4)), fits);
            }

            c = i > 0 ? from[(i * Classes) + c] : c;
        }

        names.Reverse(start);
    }

    // Sums of the scores of each kind's classes for a name of these words, as logarithms of likelihoods.
    private void Fit(ReadOnlySpan<float> scores)
    {
        var length = scores.Length / S.Names;
        Array.Clear(fits);
        for (var i = 0; i < length; i++)
        {
            var part =
                length == 1 ? 3
                : i == 0 ? 0
                : i == length - 1 ? 2
                : 1;
            for (var k = 0; k < fits.Length; k++)
            {
                fits[k] += scores[(i * S.Names) + Class((NameKind)k, part)];
            }
        }

        var most = fits.Max();
        var log = most + MathF.Log(fits.Sum(f => MathF.Exp(f - most)));
        for (var k = 0; k < fits.Length; k++)
        {
            fits[k] -= log;
        }
    }

    /// <summary>Whether a sentence, and a name, may begin with the class.</summary>
    public static bool Opens(int c) => c == 0 || (c - 1) % 4 is 0 or 3;

    /// <summary>Whether a sentence may end with the class.</summary>
    public static bool Closes(int c) => c == 0 || (c - 1) % 4 is 2 or 3;
}
