using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>The words of an article without its marks, and its runs of five of them (shingles, Broder 1997).</summary>
internal sealed class WordShingles
{
    /// <summary>Words in a run.</summary>
    public const int Length = 5;

    /// <summary>The hash of a run with other words in it that no reader of sentences saw, such as a credit: no run.</summary>
    public const ulong Broken = 0;

    private readonly TextSpan[] words;

    public WordShingles(ArticleView view)
    {
        View = view;
        var parsed = view.Tree.Parsed;
        var kept = Enumerable.Range(0, parsed.Count).Where(i => HasLetter(parsed[i])).ToArray();
        words = [.. kept.Select(i => parsed.Tokens[i])];
        Hashes = Hash([.. kept.Select(i => HashOf(parsed[i]))]);
        First = [];
        for (var i = 0; i < Hashes.Length; i++)
        {
            if (Hashes[i] != Broken)
            {
                First.TryAdd(Hashes[i], i);
            }
        }
    }

    public ArticleView View { get; }

    /// <summary>One a shingle, by its first word.</summary>
    public ulong[] Hashes { get; }

    /// <summary>From a shingle to where it stands first.</summary>
    public Dictionary<ulong, int> First { get; }

    /// <summary>How many words the article has.</summary>
    public int Count => words.Length;

    /// <summary>The characters of a run of words.</summary>
    public TextSpan Span(int first, int count) => new(words[first].Start, words[first + count - 1].End);

    // Not by its tag: the same sign may be tagged otherwise in the other article.
    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private ulong[] Hash(ulong[] single)
    {
        var hashes = new ulong[Math.Max(0, single.Length - Length + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < Length; j++)
            {
                if (
                    j > 0
                    && HasLetter(View.Text.AsSpan(words[i + j - 1].End, words[i + j].Start - words[i + j - 1].End))
                )
                {
                    hash = Broken;
                    break;
                }

                hash = (hash * 0x9E3779B97F4A7C15) + single[i + j];
                hash ^= hash >> 29;
            }

            hashes[i] = hash;
        }

        return hashes;
    }

    // FNV-1a over the letters without their case: the same on every run, which string.GetHashCode is not.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return hash;
    }
}
