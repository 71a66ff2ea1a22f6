using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Makes one object of every distinct word of a text, so that a long text costs no string a token.</summary>
internal static class WordForms
{
    public static WordForm[] Of(ParsedText parsed)
    {
        var forms = new Dictionary<string, WordForm>(StringComparer.Ordinal);
        var lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new WordForm[parsed.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var text = parsed[i];
            if (!lookup.TryGetValue(text, out var form))
            {
                var written = text.ToString();
                form = new WordForm(written, written.ToLowerInvariant(), ShapeOf(text));
                forms.Add(written, form);
            }

            words[i] = form;
        }

        return words;
    }

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        int letters = 0,
            capitals = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        if (letters == 0)
        {
            return word.Length > 0 && char.IsDigit(word[0]) ? Shape.Number : Shape.Other;
        }

        // "'s" and "n't" are no words of their own.
        if (word[0] is '\'' or '’')
        {
            return word.Length > 3 && capitals > 0 ? Shape.Capital : Shape.Other;
        }

        return capitals == 0 || !(char.IsUpper(word[0]) || capitals >= 2) ? Shape.Lower
            : letters == 1 ? (word.Length == 2 && word[1] == '.' ? Shape.Initial : Shape.Capital)
            : capitals == letters ? Shape.Upper
            : Shape.Capital;
    }
}
