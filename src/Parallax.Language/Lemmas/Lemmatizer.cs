using Parallax.Language.Models;

namespace Parallax.Language.Lemmas;

/// <summary>
/// Dictionary forms by edit scripts: the longest ending of the word that the training words tell apart under its fine
/// tag decides how many characters go and what comes instead.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>Longest ending looked up; a whole word up to <see cref="LongestWord"/> comes before it.</summary>
    public const int LongestEnding = 7;

    /// <summary>Longest word that is looked up whole.</summary>
    public const int LongestWord = 24;

    private readonly NumberBlock<uint> slots;
    private readonly LemmaScript[] scripts;
    private readonly StringPool pool;

    /// <summary>Reads its sections of the model.</summary>
    public Lemmatizer(ModelFile model, StringPool pool)
    {
        slots = model.Section<uint>("lemma.slots");
        scripts = [.. model.Lines("lemma.scripts").Select(LemmaScript.Parse)];
        this.pool = pool;
    }

    /// <summary>The dictionary form of a word under a fine tag; a verb's mended by <see cref="VerbForms"/>.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tag">Number of its tag.</param>
    /// <param name="name">Name of its fine tag.</param>
    public string Lemma(ReadOnlySpan<char> word, int tag, string name) =>
        name[0] == 'V' ? VerbForms.Mend(word, Lemma(word, tag), name, pool) : Lemma(word, tag);

    /// <summary>The dictionary form of a word under a fine tag.</summary>
    public string Lemma(ReadOnlySpan<char> word, int tag)
    {
        if (word.Length > LongestWord)
        {
            return pool.Get(word);
        }

        Span<char> lower = stackalloc char[LongestWord];
        LemmaKeys.Level(word, lower);
        var script = Find(lower[..word.Length], tag);
        return script is null || !script.Fits(word) ? pool.Get(word) : script.Apply(word, pool);
    }

    private LemmaScript? Find(ReadOnlySpan<char> lower, int tag)
    {
        var found = Find(LemmaKeys.Whole(lower, tag));
        for (var length = Math.Min(LongestEnding, lower.Length); found is null && length >= 0; length--)
        {
            found = Find(LemmaKeys.Ending(lower, length, tag));
        }

        return found;
    }

    private LemmaScript? Find(uint key)
    {
        var table = slots.Span;
        var mask = ((uint)table.Length / 2) - 1;
        for (var at = key & mask; table[(int)(2 * at)] != 0; at = (at + 1) & mask)
        {
            if (table[(int)(2 * at)] == key)
            {
                return scripts[table[(int)((2 * at) + 1)]];
            }
        }

        return null;
    }
}
