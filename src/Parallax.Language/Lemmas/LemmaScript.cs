namespace Parallax.Language.Lemmas;

/// <summary>How a lemma is made of a word.</summary>
/// <param name="KeepCase">Whether capitals stay (proper nouns); lower case otherwise.</param>
/// <param name="Drop">Characters that go at the end.</param>
/// <param name="Add">What comes instead.</param>
internal sealed record LemmaScript(bool KeepCase, int Drop, string Add)
{
    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="word"/>; null where capitals are odd.</summary>
    public static LemmaScript? Between(string word, string lemma)
    {
        foreach (var keep in (bool[])[false, true])
        {
            var from = keep ? word : word.ToLowerInvariant();
            var shared = 0;
            while (shared < from.Length && shared < lemma.Length && from[shared] == lemma[shared])
            {
                shared++;
            }

            var add = lemma[shared..];
            if (!add.Any(char.IsUpper) && (shared > 0 || !keep))
            {
                return new LemmaScript(keep, from.Length - shared, add);
            }
        }

        return null;
    }

    /// <summary>Reads a script as <see cref="ToString"/> writes it.</summary>
    public static LemmaScript Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split(' ', 3);
        return new LemmaScript(parts[0] == "K", int.Parse(parts[1]), parts[2]);
    }

    /// <summary>Whether something is left of the word, and no surrogate pair is cut: any token may get any script.</summary>
    public bool Fits(ReadOnlySpan<char> word) =>
        Drop < word.Length ? !char.IsHighSurrogate(word[word.Length - Drop - 1]) || Drop == 0 : Add.Length > 0;

    /// <summary>The lemma of a word.</summary>
    public string Apply(ReadOnlySpan<char> word, StringPool pool)
    {
        Span<char> lemma = stackalloc char[Lemmatizer.LongestWord + 24];
        var kept = Math.Max(0, word.Length - Drop);
        for (var i = 0; i < kept; i++)
        {
            lemma[i] =
                Tokens.Characters.IsApostrophe(word[i]) ? '\''
                : KeepCase ? word[i]
                : char.ToLowerInvariant(word[i]);
        }

        Add.CopyTo(lemma[kept..]);
        return pool.Get(lemma[..(kept + Add.Length)]);
    }

    /// <summary>"L 1 y": case, how many go, what comes.</summary>
    public override string ToString() => $"{(KeepCase ? 'K' : 'L')} {Drop} {Add}";
}
