namespace Parallax.Language.Trees;

/// <summary>
/// Stack, buffer and arcs while a sentence is parsed. The root stands at the buffer's end, so exactly one word becomes
/// its dependent.
/// </summary>
internal sealed class ParserState
{
    private int[] stack = new int[256];
    private int depth;

    /// <summary>Number of words.</summary>
    public int Length { get; private set; }

    /// <summary>Next word of the buffer; <see cref="Length"/> is the root.</summary>
    public int Next { get; private set; }

    /// <summary>Heads so far; <see cref="Length"/> the root, -1 none yet.</summary>
    public int[] Heads { get; private set; } = new int[256];

    /// <summary>Leftmost and second leftmost, rightmost and second rightmost dependents so far, -1 for none.</summary>
    public int[] Left1 { get; private set; } = new int[257];

    /// <summary>Second leftmost dependent.</summary>
    public int[] Left2 { get; private set; } = new int[257];

    /// <summary>Rightmost dependent.</summary>
    public int[] Right1 { get; private set; } = new int[257];

    /// <summary>Second rightmost dependent.</summary>
    public int[] Right2 { get; private set; } = new int[257];

    /// <summary>Dependents on the left so far.</summary>
    public int[] LeftCount { get; private set; } = new int[257];

    /// <summary>Dependents on the right so far.</summary>
    public int[] RightCount { get; private set; } = new int[257];

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Whether every word has its head.</summary>
    public bool IsDone => Next == Length && depth == 0;

    /// <summary>Word on the stack, counted from the top; -1 below the bottom.</summary>
    public int Stack(int fromTop) => fromTop < depth ? stack[depth - 1 - fromTop] : -1;

    /// <summary>Starts a sentence.</summary>
    public void Start(int length)
    {
        Length = length;
        Next = 0;
        depth = 0;
        if (Heads.Length <= length)
        {
            stack = new int[length + 1];
            Heads = new int[length + 1];
            (Left1, Left2, Right1, Right2) = (
                new int[length + 1],
                new int[length + 1],
                new int[length + 1],
                new int[length + 1]
            );
            (LeftCount, RightCount) = (new int[length + 1], new int[length + 1]);
        }

        foreach (var links in (ReadOnlySpan<int[]>)[Heads, Left1, Left2, Right1, Right2])
        {
            Array.Fill(links, -1, 0, length + 1);
        }

        Array.Clear(LeftCount, 0, length + 1);
        Array.Clear(RightCount, 0, length + 1);
    }

    /// <summary>Whether a move keeps the tree whole and the root single.</summary>
    public bool Allows(Transition move) =>
        move switch
        {
            Transition.Shift => Next < Length,
            Transition.Left => depth > 0 && (Next < Length || depth == 1),
            _ => depth > 1,
        };

    /// <summary>Makes a move that is allowed.</summary>
    public void Apply(Transition move)
    {
        if (move == Transition.Shift)
        {
            stack[depth++] = Next++;
            return;
        }

        var dependent = stack[--depth];
        var head = move == Transition.Left ? Next : stack[depth - 1];
        Heads[dependent] = head;
        if (dependent < head)
        {
            Left2[head] = Left1[head];
            Left1[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = Right1[head];
            Right1[head] = dependent;
            RightCount[head]++;
        }
    }
}
