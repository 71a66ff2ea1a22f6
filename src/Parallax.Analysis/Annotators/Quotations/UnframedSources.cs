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

    /// <summary>The person or body that the sentence is about, or null.</summary>
    /// <param name="sentence">Index of the outlet's own sentence that ends right before the utterance.</param>
    public SourcePhrase? In(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        var subject = -1;
        for (var i = first; i <= last; i++)
        {
            if (
                SpeechFrames.Speaks(parsed, i)
                && tree.Child(i, Relation.Nsubj) is var speaker and >= 0
                && Speaks(speaker)
            )
            {
                return sources.Phrase(speaker);
            }

            if (subject < 0 && parsed.Heads[i] < 0)
            {
                subject = tree.Subject(i);
            }
        }

        return subject >= 0 && Speaks(subject) ? sources.Phrase(subject) : null;
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
