using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Whose words an utterance without a frame is: of the person whom the sentence right before is about (<c>Holt shook her
/// head. "No."</c>).
/// </summary>
internal sealed class UnframedSources(SyntaxTree tree, SourcePhrases sources)
{
    private readonly ParsedText parsed = tree.Parsed;
    private readonly FrameSources names = new(tree, sources);

    /// <summary>The person or body that the sentence is about, or null.</summary>
    /// <param name="sentence">Index of the outlet's own sentence that ends right before the utterance.</param>
    public SourcePhrase? In(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        var subject = -1;
        for (var i = first; i <= last; i++)
        {
            if (SpeechFrames.Speaks(parsed, i) && Speaker(i, last) is { } speaker)
            {
                return speaker;
            }

            if (subject < 0 && parsed.Heads[i] < 0)
            {
                subject = tree.Subject(i);
            }
        }

        return subject >= 0 && Speaks(subject) ? sources.Phrase(subject) : null;
    }

    // `..., says Anna Holt, the mayor`: the parse loses the subject behind its verb too often.
    private SourcePhrase? Speaker(int verb, int last)
    {
        var subject = tree.Child(verb, Relation.Nsubj);
        if (subject >= 0)
        {
            return Speaks(subject) ? sources.Phrase(subject) : null;
        }

        return verb < last && parsed.Tags[verb + 1] is Upos.PropN ? names.BehindCue(verb, last + 1) : null;
    }

    private bool Speaks(int subject) =>
        parsed.Tags[subject] switch
        {
            Upos.PropN => true,
            Upos.Pron => parsed.Lemmas[subject] is "he" or "she",
            Upos.Noun => PeopleNouns.IsPerson(parsed.Lemmas[subject]),
            _ => false,
        };
}
