using System.Text;

namespace Parallax.Language.Training;

/// <summary>A token line of CoNLL-U.</summary>
internal sealed record Word(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    int Head,
    string Relation,
    string Misc,
    string Features
);

/// <summary>A sentence of a treebank with its text and whether a paragraph starts with it.</summary>
internal sealed record Sentence(string Text, Word[] Words, bool StartsParagraph, string Document);

/// <summary>Reads CoNLL-U, leaving empty nodes out and multiword lines as their words.</summary>
internal static class Treebank
{
    /// <summary>All sentences of a file.</summary>
    public static List<Sentence> Read(string path)
    {
        var sentences = new List<Sentence>();
        var words = new List<Word>();
        string text = "",
            document = "";
        var paragraph = false;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            if (line.Length == 0)
            {
                sentences.Add(new Sentence(text, [.. words], paragraph, document));
                words.Clear();
                paragraph = false;
            }
            else if (line[0] == '#')
            {
                text = Value(line, "# text = ") ?? text;
                document = Value(line, "# newdoc id = ") ?? document;
                paragraph |=
                    line.StartsWith("# newpar", StringComparison.Ordinal)
                    || line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
            else
            {
                var columns = line.Split('\t');
                if (columns[0].All(char.IsAsciiDigit))
                {
                    words.Add(
                        new Word(
                            columns[1],
                            columns[2],
                            columns[3],
                            columns[4],
                            int.Parse(columns[6]) - 1,
                            columns[7],
                            columns[9],
                            columns[5]
                        )
                    );
                }
            }
        }

        return sentences;
    }

    private static string? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;
}
