using Parallax.Language.Tags;

namespace Parallax.Language.Networks;

/// <summary>Rows of the embedding tables for a word, and its vector.</summary>
internal static class NetworkFeatures
{
    /// <summary>Rows a word looks up.</summary>
    public const int Count = 10;

    /// <summary>Writes the rows of a word of a sentence, one a table, as <see cref="NetworkShape.Tables"/> orders them.</summary>
    /// <param name="form">The word.</param>
    /// <param name="first">Whether it opens the sentence.</param>
    /// <param name="word">Its row among the known words; 0 where it is not one.</param>
    /// <param name="known">What the gazetteers know the word to name, where it is capitalised; 0 for nothing.</param>
    /// <param name="noun">Field of meaning of its first sense as a noun; 0 for none.</param>
    /// <param name="verb">Field of meaning of its first sense as a verb; 0 for none.</param>
    /// <param name="rows">Room for <see cref="Count"/>.</param>
    public static void Fill(in WordForm form, bool first, int word, int known, int noun, int verb, Span<int> rows)
    {
        rows[0] = word;
        rows[1] = (int)(form.Suffix2 & 1023);
        rows[2] = (int)(form.Suffix3 & 4095);
        rows[3] = (int)(form.Suffix4 & 8191);
        rows[4] = (int)(form.Prefix2 & 1023);
        rows[5] = (int)(form.Prefix3 & 4095);
        rows[6] = (int)((form.Shape * 2) + (first ? 1u : 0u)) & 511;
        rows[7] = form.Upper ? known + 1 : 0;
        rows[8] = noun;
        rows[9] = verb;
    }
}
