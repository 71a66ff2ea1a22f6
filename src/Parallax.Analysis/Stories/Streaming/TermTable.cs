namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// The keys of the open articles, numbered, with how many of the articles have each. What no open article has is forgotten, so
/// that the table is as large as what is open, and the same whether it was built from the open articles or from a longer past.
/// </summary>
internal sealed class TermTable
{
    // Articles' worth of trust in the background before the stream's own counts. Names come and go with the news: the
    // background knows less of them than of words. Few other values were tried, on an earlier model.
    private const double TrustInWords = 300;
    private const double TrustInNames = 50;

    private readonly Dictionary<string, int> numbers = [];
    private readonly Stack<int> free = [];
    private Entry[] entries = new Entry[1024];
    private int used;

    private record struct Entry(
        string Key,
        double Background,
        double LogOfBackground,
        int Articles,
        int AsName,
        double Log
    );

    /// <summary>Every number is under it.</summary>
    public int Capacity => entries.Length;

    /// <summary>Articles learned and not forgotten.</summary>
    public int Count { get; private set; }

    /// <summary>Keys that an article has.</summary>
    public int Keys => numbers.Count;

    /// <summary>Number of a key; it takes one where it has none.</summary>
    public int Number(string key)
    {
        if (numbers.TryGetValue(key, out var number))
        {
            return number;
        }

        number = free.TryPop(out var again) ? again : used++;
        if (number == entries.Length)
        {
            Array.Resize(ref entries, 2 * number);
        }

        numbers[key] = number;
        var background = TermKeys.ShareOf(key);
        entries[number] = new Entry(key, background, Math.Log(background), 0, 0, 0);
        return number;
    }

    /// <summary>The key of a number.</summary>
    public string Key(int number) => entries[number].Key;

    /// <summary>Logarithm of the share of articles that have a key, by the background alone.</summary>
    public double LogOfBackground(int number) => entries[number].LogOfBackground;

    /// <summary>Counts an article that has these.</summary>
    public void Learn(OpenArticle article)
    {
        Count++;
        Change(article, 1);
    }

    /// <summary>Takes an article back.</summary>
    public void Forget(OpenArticle article)
    {
        Count--;
        Change(article, -1);
        foreach (var number in article.Keys.Where(number => entries[number].Articles == 0))
        {
            numbers.Remove(entries[number].Key);
            free.Push(number);
        }
    }

    /// <summary>How much a term tells: the logarithm of how rare it is, by background and stream together.</summary>
    public double Rarity(int number)
    {
        ref var entry = ref entries[number];
        return Math.Max(0, (IsName(entry) ? logOfNames : logOfWords) - entry.Log);
    }

    private double logOfNames;
    private double logOfWords;

    private static bool IsName(in Entry entry) => 2 * entry.AsName > entry.Articles;

    private void Change(OpenArticle article, int step)
    {
        logOfNames = Math.Log(Count + TrustInNames + 1);
        logOfWords = Math.Log(Count + TrustInWords + 1);
        for (var i = 0; i < article.Keys.Length; i++)
        {
            ref var entry = ref entries[article.Keys[i]];
            entry.Articles += step;
            entry.AsName +=
                TermKeys.IsName(article.Counts[i].Kind) || article.Counts[i].Kind is StoryTermKind.Country ? step : 0;
            var trust = IsName(entry) ? TrustInNames : TrustInWords;
            entry.Log = Math.Log(entry.Articles + (trust * entry.Background) + 0.5);
        }
    }
}
