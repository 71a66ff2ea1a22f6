using System.Text;
using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Rows;

/// <summary>A document of a treebank as an article: its words spaced as it says, a blank line between paragraphs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Where each word stands.</param>
internal sealed record TreebankArticle(string Text, TextSpan[] Words)
{
    /// <summary>Writes the document out.</summary>
    public static TreebankArticle Of(IReadOnlyList<ConlluSentence> document)
    {
        var text = new StringBuilder();
        var words = new List<TextSpan>();
        foreach (var sentence in document)
        {
            if (text.Length > 0)
            {
                text.Append(
                    sentence.StartsParagraph ? "\n\n"
                    : text[^1] == ' ' ? ""
                    : " "
                );
            }

            foreach (var word in sentence.Words)
            {
                words.Add(new TextSpan(text.Length, text.Length + word.Form.Length));
                text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
            }
        }

        return new TreebankArticle(text.ToString(), [.. words]);
    }
}
