namespace Parallax.Language.Trees;

/// <summary>
/// The tree of greatest score with one root. Each word's best head is tried first; only where these make no tree is the
/// best projective tree searched (Eisner 1996), which is cubic in a sentence's bounded length.
/// </summary>
internal sealed unsafe class MaximumTree
{
    private float[] complete = [];
    private float[] open = [];
    private short[] completeSplit = [];
    private short[] openSplit = [];
    private int[] marks = new int[256];
    private readonly Stack<(int From, int To, bool IsOpen)> work = new();

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">A row a word, a column a head, the root last.</param>
    /// <param name="n">Words.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <param name="heads">Receives the heads, -1 for the root's one dependent.</param>
    public void Find(float* scores, int n, int columns, Span<int> heads)
    {
        for (var i = 0; i < n; i++)
        {
            var row = scores + ((long)i * columns);
            var best = n;
            for (var j = 0; j < n; j++)
            {
                best = j != i && row[j] > row[best] ? j : best;
            }

            heads[i] = best == n ? -1 : best;
        }

        if (!IsTree(heads))
        {
            FindProjective(scores, n, columns, heads);
        }
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (heads.Count(-1) != 1)
        {
            return false;
        }

        if (marks.Length < heads.Length)
        {
            marks = new int[heads.Length];
        }

        Array.Clear(marks, 0, heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var h = i;
            while (h >= 0 && marks[h] == 0)
            {
                marks[h] = i + 1;
                h = heads[h];
            }

            if (h >= 0 && marks[h] == i + 1)
            {
                return false;
            }
        }

        return true;
    }

    // Spans are kept by their head's side: [from, to] with the head at from, whichever way it reaches.
    private void FindProjective(float* scores, int n, int columns, Span<int> heads)
    {
        if (complete.Length < n * n)
        {
            (complete, open) = (new float[n * n], new float[n * n]);
            (completeSplit, openSplit) = (new short[n * n], new short[n * n]);
        }

        for (var i = 0; i < n; i++)
        {
            complete[(i * n) + i] = 0;
        }

        for (var width = 1; width < n; width++)
        {
            for (var left = 0; left + width < n; left++)
            {
                Join(scores, columns, n, left, left + width);
            }
        }

        var root = 0;
        var best = float.NegativeInfinity;
        for (var i = 0; i < n; i++)
        {
            var score = complete[(i * n)] + complete[(i * n) + n - 1] + scores[((long)i * columns) + n];
            (root, best) = score > best ? (i, score) : (root, best);
        }

        heads[root] = -1;
        work.Push((root, 0, false));
        work.Push((root, n - 1, false));
        Unfold(n, heads);
    }

    private void Join(float* scores, int columns, int n, int left, int right)
    {
        var best = float.NegativeInfinity;
        var split = left;
        for (var m = left; m < right; m++)
        {
            var score = complete[(left * n) + m] + complete[(right * n) + m + 1];
            (best, split) = score > best ? (score, m) : (best, split);
        }

        open[(left * n) + right] = best + scores[((long)right * columns) + left];
        open[(right * n) + left] = best + scores[((long)left * columns) + right];
        openSplit[(left * n) + right] = openSplit[(right * n) + left] = (short)split;
        Complete(n, left, right, 1);
        Complete(n, right, left, -1);
    }

    // A head's whole span: it reaches a dependent by an open span, and the dependent the rest.
    private void Complete(int n, int head, int end, int step)
    {
        var best = float.NegativeInfinity;
        var split = end;
        for (var m = head + step; m != end + step; m += step)
        {
            var score = open[(head * n) + m] + complete[(m * n) + end];
            (best, split) = score > best ? (score, m) : (best, split);
        }

        complete[(head * n) + end] = best;
        completeSplit[(head * n) + end] = (short)split;
    }

    private void Unfold(int n, Span<int> heads)
    {
        while (work.TryPop(out var span))
        {
            var (from, to, isOpen) = span;
            if (from == to)
            {
                continue;
            }

            if (isOpen)
            {
                heads[to] = from;
                int m = openSplit[(from * n) + to];
                var (left, right) = from < to ? (from, to) : (to, from);
                work.Push((left, m, false));
                work.Push((right, m + 1, false));
            }
            else
            {
                int m = completeSplit[(from * n) + to];
                work.Push((from, m, true));
                work.Push((m, to, false));
            }
        }
    }
}
