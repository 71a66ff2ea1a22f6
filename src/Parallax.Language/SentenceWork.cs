using System.Runtime.InteropServices;
using Parallax.Language.Lemmas;
using Parallax.Language.Tags;
using Parallax.Language.Trees;

namespace Parallax.Language;

/// <summary>Runs the stages over one sentence after another, with room that is used again; one a thread.</summary>
internal sealed class SentenceWork(Tagger tagger, DependencyParser parser, Lemmatizer lemmatizer)
{
    private readonly ParserState state = new();
    private readonly TreeLinks links = new();
    private byte[] classes = new byte[256];
    private byte[] upos = new byte[256];

    /// <summary>Fills the arrays of <paramref name="parsed"/> for the tokens of a sentence.</summary>
    public void Analyze(ParsedText parsed, int start, int end)
    {
        var length = end - start;
        if (classes.Length < length)
        {
            (classes, upos) = (new byte[length], new byte[length]);
        }

        var forms = WordForms.Of(parsed.Text, parsed.Tokens.AsSpan(start, length));
        tagger.Tag(forms, classes.AsSpan(0, length));
        for (var i = 0; i < length; i++)
        {
            (parsed.Tags[start + i], parsed.FineTags[start + i]) = tagger[classes[i]];
            upos[i] = (byte)parsed.Tags[start + i];
            parsed.Lemmas[start + i] = lemmatizer.Lemma(parsed[start + i], classes[i]);
        }

        var heads = parsed.Heads.AsSpan(start, length);
        var relations = MemoryMarshal.AsBytes(parsed.Relations.AsSpan(start, length));
        parser.Parse(
            new TreeSentence(forms, classes.AsSpan(0, length), upos.AsSpan(0, length)),
            state,
            links,
            heads,
            relations
        );
        foreach (ref var head in heads)
        {
            head = head < 0 ? -1 : head + start;
        }
    }
}
