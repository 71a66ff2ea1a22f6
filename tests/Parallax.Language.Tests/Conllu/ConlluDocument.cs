using System.Globalization;
using System.Text;

namespace Parallax.Language.Tests.Conllu;

/// <summary>
/// A reader of CoNLL-U as strict as the official validator on everything that Parallax writes: what is no valid line fails.
/// </summary>
internal sealed record ConlluDocument(string Id, IReadOnlyList<ConlluDocument.Sentence> Sentences)
{
    internal sealed record Word(string[] Columns, int Start, int End)
    {
        public int Head => int.Parse(Columns[6], CultureInfo.InvariantCulture);

        public string? Misc(string key) =>
            Columns[9]
                .Split('|')
                .FirstOrDefault(m => m.StartsWith(key + "=", StringComparison.Ordinal))
                ?[(key.Length + 1)..];
    }

    internal sealed record Sentence(
        string Id,
        string Text,
        bool OpensParagraph,
        string? Part,
        List<Word> Words,
        List<string> Wholes
    );

    public static ConlluDocument Read(string lines)
    {
        lines.ShouldEndWith("\n\n");
        lines.IndexOf('\r').ShouldBe(-1);
        var blocks = lines[..^2].Split("\n\n");
        var sentences = blocks.Select(block => ReadSentence(block.Split('\n'))).ToList();
        sentences.Select(s => s.Id).ShouldBeUnique();
        blocks.Count(block => block.Contains("# newdoc id = ", StringComparison.Ordinal)).ShouldBe(1);
        var first = blocks[0].Split('\n')[0];
        first.ShouldStartWith("# newdoc id = ");
        sentences[0].OpensParagraph.ShouldBeTrue();
        return new ConlluDocument(first["# newdoc id = ".Length..], sentences);
    }

    private static Sentence ReadSentence(string[] lines)
    {
        string? Comment(string key) =>
            lines.SingleOrDefault(l => l.StartsWith($"# {key} = ", StringComparison.Ordinal))?[(key.Length + 5)..];

        var rows = lines.SkipWhile(l => l.StartsWith('#')).Select(l => l.Split('\t')).ToList();
        rows.ShouldAllBe(row => row.Length == 10 && row.All(c => c.Length > 0 && c.Trim() == c));
        var id = Comment("sent_id").ShouldNotBeNull();
        id.ShouldNotContain("/");
        id.Any(char.IsWhiteSpace).ShouldBeFalse();
        var read = new Sentence(id, Comment("text")!, lines.Contains("# newpar"), Comment("part"), [], []);
        CheckText(read.Text, rows, read.Wholes);
        read.Words.AddRange(rows.Where(row => !row[0].Contains('-', StringComparison.Ordinal)).Select(ReadWord));
        read.Words.Select(word => word.Columns[0]).ShouldBe(Enumerable.Range(1, read.Words.Count).Select(i => $"{i}"));
        CheckTree(read.Words);
        return read;
    }

    // The forms, with the spaces that MISC tells of, make the text; a written word of two stands for both.
    private static void CheckText(string text, List<string[]> rows, List<string> wholes)
    {
        var at = 0;
        var inside = 0;
        foreach (var row in rows)
        {
            if (inside-- > 0)
            {
                row[9].ShouldNotContain("SpaceAfter");
                continue;
            }

            if (row[0].Split('-') is [var from, var to])
            {
                wholes.Add(row[1]);
                row[2..9].ShouldAllBe(column => column == "_");
                inside =
                    int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) + 1;
                inside.ShouldBeGreaterThan(1);
                rows[rows.IndexOf(row) + 1][0].ShouldBe(from);
            }

            string.CompareOrdinal(text, at, row[1], 0, row[1].Length).ShouldBe(0);
            at += row[1].Length;
            var spaces = text.AsSpan(at).Length - text.AsSpan(at).TrimStart().Length;
            var last = row == rows[^1] || (inside > 0 && rows.IndexOf(row) + inside == rows.Count - 1);
            (spaces > 0 || last).ShouldBe(last || !row[9].Split('|').Contains("SpaceAfter=No"));
            at += spaces;
            inside = Math.Max(inside, 0);
        }

        at.ShouldBe(text.Length);
        text.Trim().ShouldBe(text);
        text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029').ShouldBeFalse();
    }

    private static Word ReadWord(string[] row)
    {
        var word = new Word(row, 0, 0);
        return word with
        {
            Start = int.Parse(word.Misc("Start")!, CultureInfo.InvariantCulture),
            End = int.Parse(word.Misc("End")!, CultureInfo.InvariantCulture),
        };
    }

    private static void CheckTree(List<Word> words)
    {
        words.Count(w => w.Head == 0).ShouldBe(1);
        words.ShouldAllBe(w => w.Head >= 0 && w.Head <= words.Count && w.Head == 0 == (w.Columns[7] == "root"));
        for (var i = 0; i < words.Count; i++)
        {
            var steps = 0;
            for (var at = i + 1; at > 0; at = words[at - 1].Head)
            {
                (++steps).ShouldBeLessThanOrEqualTo(words.Count);
            }
        }
    }

    /// <summary>The text that the words' offsets and forms say there was; what lies between them is a space each.</summary>
    public string Rebuild(int length)
    {
        var text = new StringBuilder(new string(' ', length));
        foreach (var word in Sentences.SelectMany(s => s.Words))
        {
            text.Remove(word.Start, word.End - word.Start).Insert(word.Start, word.Columns[1]);
        }

        return text.ToString();
    }
}
