using Parallax.Core;
using Parallax.Storage.Search;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Where in a text the words of a search stand; what FTS5's <c>highlight</c> marks in the other store.</summary>
internal static class PhraseMarks
{
    /// <summary>How far a text is looked at; a longer one is no article.</summary>
    private const int Furthest = 200_000;

    /// <summary>What is found in a stretch of a text, in order; phrases that overlap are one.</summary>
    public static IReadOnlyList<TextSpan> Of(string text, TextSpan within, IReadOnlyList<SoughtPhrase> phrases)
    {
        if (phrases.Count == 0)
        {
            return [];
        }

        var stretch = text.Substring(within.Start, Math.Min(within.Length, Furthest));
        var tokens = SearchToken.Of(stretch).ToList();
        var spans = new List<TextSpan>();
        // Tokens of the stretch that is marked last.
        var (first, last) = (0, -1);
        for (var at = 0; at < tokens.Count; at++)
        {
            var length = phrases.Select(phrase => Length(tokens, at, phrase)).Max();
            if (length == 0)
            {
                continue;
            }

            if (at <= last)
            {
                spans.RemoveAt(spans.Count - 1);
            }
            else
            {
                first = at;
            }

            last = Math.Max(last, at + length - 1);
            spans.Add(new TextSpan(within.Start + tokens[first].Start, within.Start + tokens[last].End));
        }

        return spans;
    }

    /// <summary>How many words the phrase has where it begins here; else none.</summary>
    private static int Length(List<SearchToken> tokens, int at, SoughtPhrase phrase)
    {
        if (at + phrase.Words.Count > tokens.Count)
        {
            return 0;
        }

        for (var i = 0; i < phrase.Words.Count; i++)
        {
            var (word, token) = (phrase.Words[i], tokens[at + i].Text);
            if (word.IsBeginning ? !token.StartsWith(word.Text, StringComparison.Ordinal) : token != word.Text)
            {
                return 0;
            }
        }

        return phrase.Words.Count;
    }
}
