using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Conllu;

/// <summary>
/// Writes a parsed text as CoNLL-U, version 2 (universaldependencies.org/format), with the offsets of every word and the
/// names found. docs/language/conllu.md describes each field.
/// </summary>
public static class ConlluWriter
{
    private static readonly string[] NameTypes = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Writes one document; nothing where it has no sentence, since the format knows no empty document.</summary>
    /// <param name="output">Receives the lines; each ends with a line feed.</param>
    /// <param name="document">
    /// Name of the document, unique in the output; it starts the names of the sentences. White space, controls, "/" and
    /// "%", which these names may not hold, are written as in an address ("%20").
    /// </param>
    /// <param name="parsed">The text.</param>
    /// <param name="blocks">The blocks it was parsed in, ascending; each that has a sentence starts a paragraph.</param>
    public static void Write(TextWriter output, string document, ParsedText parsed, IReadOnlyList<ConlluBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentException.ThrowIfNullOrEmpty(document);
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(blocks);
        var name = ConlluText.Name(document);
        var names = NameColumn(parsed);
        var block = -1;
        for (var s = 0; s < parsed.Sentences.Length; s++)
        {
            var (first, count) = parsed.Sentences[s].GetOffsetAndLength(parsed.Count);
            var span = new TextSpan(parsed.Tokens[first].Start, parsed.Tokens[first + count - 1].End);
            output.Write(s == 0 ? $"# newdoc id = {name}\n" : "");
            var before = block;
            while (block + 1 < blocks.Count && blocks[block + 1].Span.Start <= span.Start)
            {
                block++;
            }

            WriteComments(output, $"{name}-{s + 1}", block > before ? blocks[block] : null);
            output.Write($"# text = {ConlluText.Of(parsed, first, count)}\n");
            WriteWords(output, parsed, first, first + count, names);
            output.Write('\n');
        }
    }

    private static void WriteComments(TextWriter output, string sentence, ConlluBlock? block)
    {
        if (block is { } opened)
        {
            output.Write("# newpar\n");
            output.Write(opened.Kind is null ? "" : $"# part = {ConlluText.Name(opened.Kind)}\n");
        }

        output.Write($"# sent_id = {sentence}\n");
    }

    private static void WriteWords(TextWriter output, ParsedText parsed, int first, int end, string?[] names)
    {
        var within = first;
        for (var i = first; i < end; i++)
        {
            if (i >= within && i + 1 < end && IsWrittenAsOne(parsed, i))
            {
                within = i + 2;
                var whole = new TextSpan(parsed.Tokens[i].Start, parsed.Tokens[i + 1].End);
                var misc = Misc(whole, null, SpaceFollows(parsed, i + 1));
                output.Write(
                    $"{i + 1 - first}-{i + 2 - first}\t{whole.In(parsed.Text)}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"
                );
            }

            WriteWord(
                output,
                parsed,
                i,
                first,
                Misc(parsed.Tokens[i], names[i], i < within || SpaceFollows(parsed, i))
            );
        }
    }

    private static void WriteWord(TextWriter output, ParsedText parsed, int i, int first, string misc)
    {
        var head = parsed.Heads[i] < 0 ? 0 : parsed.Heads[i] - first + 1;
        output.Write($"{i + 1 - first}\t");
        output.Write(parsed[i]);
        output.Write(
            $"\t{parsed.Lemmas[i]}\t{parsed.Tags[i].Label()}\t{parsed.FineTags[i]}\t{(parsed.Features[i].Length > 0 ? parsed.Features[i] : "_")}"
        );
        output.Write($"\t{head}\t{parsed.Relations[i].Label()}\t_\t{misc}\n");
    }

    private static string Misc(TextSpan span, string? name, bool spaceFollows) =>
        (name is null ? "" : $"NE={name}|")
        + (spaceFollows ? "" : "SpaceAfter=No|")
        + $"Start={span.Start}|End={span.End}";

    // Whether a token and the next are one written word: "do" "n't". A mark that only closes a quotation parts no word.
    private static bool IsWrittenAsOne(ParsedText parsed, int token)
    {
        var (left, right) = (parsed.Tokens[token], parsed.Tokens[token + 1]);
        return left.End == right.Start
            && parsed.Tags[token + 1] != Upos.Punct
            && Contractions.SplitAt(parsed.Text.AsSpan(left.Start, right.End - left.Start)) == left.Length;
    }

    private static bool SpaceFollows(ParsedText parsed, int token) =>
        token + 1 == parsed.Count || parsed.Tokens[token + 1].Start > parsed.Tokens[token].End;

    private static string?[] NameColumn(ParsedText parsed)
    {
        var column = new string?[parsed.Count];
        foreach (var name in parsed.Names)
        {
            for (var i = name.Tokens.Start.Value; i < name.Tokens.End.Value; i++)
            {
                column[i] = (i == name.Tokens.Start.Value ? "B-" : "I-") + NameTypes[(int)name.Kind];
            }
        }

        return column;
    }
}
