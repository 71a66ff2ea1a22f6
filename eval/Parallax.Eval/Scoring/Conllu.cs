namespace Parallax.Eval.Scoring;

/// <summary>A sentence of a CoNLL-U file: its comments and its syntactic words.</summary>
/// <param name="Comments">Lines that start with a number sign, as they stand.</param>
/// <param name="Words">Words with an integer id; multiword ranges and empty nodes are left out.</param>
internal sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluWord> Words)
{
    /// <summary>The <c># text</c> comment, or null.</summary>
    public string? Text => Comment("text");

    /// <summary>Whether a document starts with the sentence.</summary>
    public bool StartsDocument => Comments.Any(line => line.StartsWith("# newdoc", StringComparison.Ordinal));

    /// <summary>Whether a paragraph or a document starts with the sentence.</summary>
    public bool StartsParagraph =>
        Comments.Any(line =>
            line.StartsWith("# newpar", StringComparison.Ordinal)
            || line.StartsWith("# newdoc", StringComparison.Ordinal)
        );

    /// <summary>The value of a comment <c># name = value</c>, or null.</summary>
    public string? Comment(string name) =>
        Comments
            .FirstOrDefault(line => line.StartsWith($"# {name} = ", StringComparison.Ordinal))
            ?[(name.Length + 5)..];
}

/// <summary>A word: the columns that are predicted or scored.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Head">Id of the head as written; "0" for the root.</param>
/// <param name="Relation">Relation to it.</param>
/// <param name="SpaceAfter">Whether a space follows.</param>
/// <param name="Features">Morphological features; "_" for none.</param>
internal sealed record ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Head,
    string Relation,
    bool SpaceAfter,
    string Features = "_"
)
{
    /// <summary>The relation without its subtype.</summary>
    public string BareRelation => Relation.Split(':')[0];
}

/// <summary>Reads and writes CoNLL-U (universaldependencies.org/format).</summary>
internal static class Conllu
{
    /// <summary>The sentences of a file.</summary>
    public static IReadOnlyList<ConlluSentence> Read(string path)
    {
        var sentences = new List<ConlluSentence>();
        var comments = new List<string>();
        var words = new List<ConlluWord>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                comments.Add(line);
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(new ConlluSentence([.. comments], [.. words]));
                comments.Clear();
                words.Clear();
            }
            else if (line.Split('\t') is { Length: 10 } column && column[0].All(char.IsAsciiDigit))
            {
                words.Add(
                    new ConlluWord(
                        column[1],
                        column[2],
                        column[3],
                        column[4],
                        column[6],
                        column[7],
                        !column[9].Contains("SpaceAfter=No", StringComparison.Ordinal),
                        column[5]
                    )
                );
            }
        }

        return sentences;
    }

    /// <summary>Writes sentences with their comments.</summary>
    public static void Write(string path, IEnumerable<ConlluSentence> sentences)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var sentence in sentences)
        {
            foreach (var comment in sentence.Comments)
            {
                writer.WriteLine(comment);
            }

            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                writer.WriteLine(
                    $"{i + 1}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t{word.Features}\t{word.Head}\t{word.Relation}\t_\t{(word.SpaceAfter ? "_" : "SpaceAfter=No")}"
                );
            }

            writer.WriteLine();
        }
    }
}
