using System.Text;
using Parallax.Core;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>A treebank sentence with what the trainers need of it computed once.</summary>
internal sealed class TrainingSentence
{
    /// <summary>Prepares a sentence.</summary>
    public TrainingSentence(Sentence sentence, Dictionary<string, int> tagClasses)
    {
        Words = sentence.Words;
        var text = new StringBuilder();
        Tokens = new TextSpan[Words.Length];
        for (var i = 0; i < Words.Length; i++)
        {
            text.Append(i > 0 ? " " : "");
            Tokens[i] = new TextSpan(text.Length, text.Length + Words[i].Form.Length);
            text.Append(Words[i].Form);
        }

        Text = text.ToString();
        Forms = WordForms.Of(Text, Tokens);
        GoldTags = [.. Words.Select(w => (byte)tagClasses.GetValueOrDefault(TagClass(w), 0))];
        Tags = [.. GoldTags];
        Heads = [.. Words.Select(w => w.Head)];
        Relations = [.. Words.Select(w => (byte)RelationOf(w.Relation))];
    }

    public Word[] Words { get; }
    public string Text { get; }
    public TextSpan[] Tokens { get; }
    public WordForm[] Forms { get; }
    public byte[] GoldTags { get; }

    /// <summary>Tags as the tagger predicts them for sentences it was not trained on.</summary>
    public byte[] Tags { get; }
    public byte[] Upos { get; set; } = [];
    public int[] Heads { get; }
    public byte[] Relations { get; }

    /// <summary>Name of a word's tagger class.</summary>
    public static string TagClass(Word word) => $"{word.Upos} {word.Xpos}";

    /// <summary>A label as the enumeration has it.</summary>
    public static Relation RelationOf(string label) =>
        Enum.TryParse<Relation>(label.Replace(":", ""), ignoreCase: true, out var whole) ? whole
        : Enum.TryParse<Relation>(label.Split(':')[0], ignoreCase: true, out var basic) ? basic
        : Relation.Dep;
}
