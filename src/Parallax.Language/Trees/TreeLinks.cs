namespace Parallax.Language.Trees;

/// <summary>A finished tree with its dependents linked: first and last of each word, and the sibling before each.</summary>
internal sealed class TreeLinks
{
    /// <summary>Heads; -1 for the root's dependent.</summary>
    public int[] Heads { get; private set; } = new int[256];

    /// <summary>First dependent of each word, -1 for none.</summary>
    public int[] First { get; private set; } = new int[256];

    /// <summary>Last dependent of each word.</summary>
    public int[] Last { get; private set; } = new int[256];

    /// <summary>The dependent of the same head before each word.</summary>
    public int[] Before { get; private set; } = new int[256];

    /// <summary>Links the tree of these heads.</summary>
    public void Set(ReadOnlySpan<int> heads)
    {
        var length = heads.Length;
        if (Heads.Length < length)
        {
            (Heads, First, Last, Before) = (new int[length], new int[length], new int[length], new int[length]);
        }

        heads.CopyTo(Heads);
        Array.Fill(First, -1, 0, length);
        Array.Fill(Last, -1, 0, length);
        for (var i = 0; i < length; i++)
        {
            var head = heads[i];
            Before[i] = head < 0 ? -1 : Last[head];
            if (head >= 0)
            {
                First[head] = First[head] < 0 ? i : First[head];
                Last[head] = i;
            }
        }
    }

    /// <summary>1 where a form of "be" or "get" stands under the head and the head is a past participle's kind of word.</summary>
    public uint HasPassive(TreeSentence sentence, int head)
    {
        if (head < 0)
        {
            return 0;
        }

        for (var i = Last[head]; i >= 0; i = Before[i])
        {
            if ((Upos)sentence.Upos[i] == Upos.Aux)
            {
                return sentence.Word(i);
            }
        }

        return 1;
    }
}
