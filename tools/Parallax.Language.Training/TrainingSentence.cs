using System.Text;
using Parallax.Core;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>A treebank sentence's tokens as a text of their own, one space between each two.</summary>
internal sealed class TrainingSentence
{
    /// <summary>Prepares a sentence.</summary>
    public TrainingSentence(Word[] words)
    {
        var text = new StringBuilder();
        Tokens = new TextSpan[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            text.Append(i > 0 ? " " : "");
            Tokens[i] = new TextSpan(text.Length, text.Length + words[i].Form.Length);
            text.Append(words[i].Form);
        }

        Text = text.ToString();
        Forms = WordForms.Of(Text, Tokens);
    }

    public string Text { get; }
    public TextSpan[] Tokens { get; }
    public WordForm[] Forms { get; }

    /// <summary>Name of a word's tagger class.</summary>
    public static string TagClass(Word word) => $"{word.Upos} {word.Xpos}";

    /// <summary>A label as the enumeration has it.</summary>
    public static Relation RelationOf(string label) =>
        Enum.TryParse<Relation>(label.Replace(":", ""), ignoreCase: true, out var whole) ? whole
        : Enum.TryParse<Relation>(label.Split(':')[0], ignoreCase: true, out var basic) ? basic
        : Relation.Dep;
}
