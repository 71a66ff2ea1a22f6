namespace Parallax.Sources.Html;

/// <summary>The words that an element's class and id are made of: <c>class="article-body storyText"</c> has four.</summary>
internal sealed class NameWords
{
    /// <summary>Of an element without class and id.</summary>
    public static readonly NameWords None = new(string.Empty, []);

    // Long lists of generated classes say nothing; reading on would only cost.
    private const int MostCharacters = 400;

    private readonly string[] words;

    private NameWords(string joined, string[] words)
    {
        Joined = joined;
        this.words = words;
    }

    /// <summary>All words in order, lower case, with one hyphen between them and at both ends: "-article-body-".</summary>
    public string Joined { get; }

    /// <summary>Splits at whatever is no letter or digit, and before a capital after a small letter.</summary>
    public static NameWords Of(params ReadOnlySpan<string?> values)
    {
        var found = new List<string>();
        foreach (var value in values)
        {
            Split(value, found);
        }

        return found.Count == 0 ? None : new NameWords($"-{string.Join('-', found)}-", [.. found]);
    }

    /// <summary>Whether one of its words is in <paramref name="set"/>.</summary>
    public bool HasAny(IReadOnlySet<string> set)
    {
        foreach (var word in words)
        {
            if (set.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of one of the phrases ("article-body") stand in it side by side.</summary>
    public bool HasPhrase(IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Joined.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Split(string? value, List<string> found)
    {
        if (value is null)
        {
            return;
        }

        var end = Math.Min(value.Length, MostCharacters);
        var start = 0;
        for (var i = 0; i <= end; i++)
        {
            var breaks =
                i == end
                || !char.IsAsciiLetterOrDigit(value[i])
                || (i > start && char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]));
            if (!breaks)
            {
                continue;
            }

            if (i > start)
            {
                found.Add(value[start..i].ToLowerInvariant());
            }

            start = i < end && char.IsAsciiLetterOrDigit(value[i]) ? i : i + 1;
        }
    }
}
