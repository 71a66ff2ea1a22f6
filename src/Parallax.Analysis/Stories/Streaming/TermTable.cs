namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The keys of the open articles, numbered, with how many of the articles have each. What no open article has is forgotten, so
/// that the table is as large as what is open and is the same whether it was built from the open articles or from a longer past.
/// </summary>
internal sealed class TermTable(LikenessWeights weights)
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly Stack<int> free = [];
    private string[] keys = new string[1024];
    private int[] articles = new int[1024];
    private double[] expected = new double[1024];
    private double[] logs = new double[1024];
    private int used;

    /// <summary>Numbers given so far, forgotten ones with them.</summary>
    public int Capacity => keys.Length;

    /// <summary>Articles learned and not forgotten.</summary>
    public int Count { get; private set; }

    /// <summary>Number of a key; it takes one where it has none.</summary>
    public int Number(string key)
    {
        if (numbers.TryGetValue(key, out var number))
        {
            return number;
        }

        number = free.TryPop(out var again) ? again : used++;
        if (number == keys.Length)
        {
            Array.Resize(ref keys, 2 * number);
            Array.Resize(ref articles, 2 * number);
            Array.Resize(ref expected, 2 * number);
            Array.Resize(ref logs, 2 * number);
        }

        numbers[key] = number;
        keys[number] = key;
        articles[number] = 0;
        expected[number] = (weights.Background * TermKeys.ShareOf(key)) + 0.5;
        logs[number] = Math.Log(expected[number]);
        return number;
    }

    /// <summary>The key of a number.</summary>
    public string Key(int number) => keys[number];

    /// <summary>Counts an article that has these.</summary>
    public void Learn(ReadOnlySpan<int> terms)
    {
        Count++;
        foreach (var term in terms)
        {
            Set(term, articles[term] + 1);
        }
    }

    /// <summary>Takes an article back.</summary>
    public void Forget(ReadOnlySpan<int> terms)
    {
        Count--;
        foreach (var term in terms)
        {
            Set(term, articles[term] - 1);
            if (articles[term] == 0)
            {
                numbers.Remove(keys[term]);
                free.Push(term);
            }
        }
    }

    /// <summary>How much a term tells: the logarithm of how rare it is, by background and stream together.</summary>
    public double Rarity(int term) => Math.Log(Count + weights.Background + 1) - logs[term];

    private void Set(int term, int count)
    {
        articles[term] = count;
        logs[term] = Math.Log(count + expected[term]);
    }
}
