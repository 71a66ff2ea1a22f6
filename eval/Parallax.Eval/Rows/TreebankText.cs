using System.Text;
using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Rows;

/// <summary>Sentences of a treebank as running text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its paragraphs.</param>
/// <param name="Tokens">Spans of the treebank's words.</param>
/// <param name="Sentences">Ranges of them.</param>
internal sealed record TreebankText(string Text, TextSpan[] Blocks, TextSpan[] Tokens, Range[] Sentences)
{
    /// <summary>The sentences by document.</summary>
    public static IEnumerable<IReadOnlyList<ConlluSentence>> Documents(IEnumerable<ConlluSentence> sentences)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument && document.Count > 0)
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        yield return document;
    }

    /// <summary>The words as the treebank has them, spaced as it says.</summary>
    public static TreebankText OfTokens(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<TextSpan>();
        var ranges = new List<Range>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            foreach (var word in sentence.Words)
            {
                tokens.Add(new TextSpan(text.Length, text.Length + word.Form.Length));
                text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
            }

            ranges.Add(first..tokens.Count);
            text.Append('\n');
        }

        return new TreebankText(text.ToString(), [], [.. tokens], [.. ranges]);
    }

    /// <summary>
    /// The <c># text</c> lines, a space between sentences and a line end between paragraphs: no word is given away.
    /// </summary>
    public static TreebankText OfLines(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var blocks = new List<TextSpan>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            if (text.Length > start && sentence.StartsParagraph)
            {
                blocks.Add(new TextSpan(start, text.Length));
                start = text.Append('\n').Length;
            }

            text.Append(text.Length > start ? " " : "").Append(sentence.Text);
        }

        blocks.Add(new TextSpan(start, text.Length));
        return new TreebankText(text.ToString(), [.. blocks], [], []);
    }
}
