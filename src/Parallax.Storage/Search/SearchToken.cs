using System.Text;

namespace Parallax.Storage.Search;

/// <summary>A word of a text as it is searched for.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Start">First UTF-16 code unit of it.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct SearchToken(string Text, int Start, int End)
{
    /// <summary>The words of a text, first to last, as FTS5's <c>unicode61 remove_diacritics 2</c> has them.</summary>
    public static IEnumerable<SearchToken> Of(string text)
    {
        var word = new StringBuilder();
        var start = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = Folding.Of(rune.Value);
            if (folded > 0)
            {
                start = word.Length == 0 ? at : start;
                word.Append(new Rune(folded).ToString());
            }
            else if (folded == Folding.Parts && word.Length > 0)
            {
                yield return new SearchToken(word.ToString(), start, at);
                word.Clear();
            }

            // Half of a pair of surrogates is one code unit, and parts words as what stands for it does.
            at += rune.Utf16SequenceLength;
        }

        if (word.Length > 0)
        {
            yield return new SearchToken(word.ToString(), start, at);
        }
    }
}
