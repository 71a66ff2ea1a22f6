using System.Text;
using Parallax.Core;

namespace Parallax.Language.Training;

/// <summary>A document as running text, with the treebank's tokens and sentences as spans of it.</summary>
internal sealed record RawText(string Text, List<TextSpan> Blocks, List<TextSpan> Tokens, List<TextSpan> Sentences)
{
    /// <summary>The documents: sentences of a paragraph joined by a space, paragraphs as blocks.</summary>
    public static IEnumerable<RawText> Of(IEnumerable<Sentence> sentences)
    {
        foreach (var document in sentences.GroupBy(s => s.Document, StringComparer.Ordinal))
        {
            yield return OfDocument(document);
        }
    }

    private static RawText OfDocument(IEnumerable<Sentence> sentences)
    {
        var text = new StringBuilder();
        var raw = new RawText("", [], [], []);
        var block = 0;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
            {
                if (sentence.StartsParagraph)
                {
                    raw.Blocks.Add(new TextSpan(block, text.Length));
                    block = text.Length + 1;
                }

                text.Append(sentence.StartsParagraph ? '\n' : ' ');
            }

            var start = text.Length;
            text.Append(sentence.Text);
            raw.Sentences.Add(new TextSpan(start, text.Length));
            var at = 0;
            foreach (var word in sentence.Words)
            {
                // Repaired spellings ("wanna") keep the written form in the token lines, so each is found in the text.
                var found = sentence.Text.IndexOf(word.Form, at, StringComparison.Ordinal);
                if (found >= 0)
                {
                    raw.Tokens.Add(new TextSpan(start + found, start + found + word.Form.Length));
                    at = found + word.Form.Length;
                }
            }
        }

        raw.Blocks.Add(new TextSpan(block, text.Length));
        return raw with { Text = text.ToString() };
    }
}
