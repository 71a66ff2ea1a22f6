using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>
/// Reads relative clauses that put a status on their noun: "which the company does not recognise", "who has proclaimed herself
/// president", "whose course the two countries dispute", "which Lom considers a province".
/// </summary>
internal sealed class RelativeLabels(ParsedText parsed)
{
    // A longer clause tells a story.
    private const int Longest = 14;

    private static readonly WordList Words = WordList.Load("Labels/Data/calling-verbs.txt");

    /// <summary>The clause that the token opens, as a label of the noun before it; null where it is none.</summary>
    /// <param name="end">The token behind the last one of the sentence.</param>
    public Calling? Read(int pronoun, int end)
    {
        if (pronoun < 2 || parsed.Lemmas[pronoun].ToLowerInvariant() is not ("which" or "who" or "whose"))
        {
            return null;
        }

        var noun = parsed[pronoun - 1] is "," ? pronoun - 2 : pronoun - 1;
        if (parsed.Tags[noun] is not (Upos.Noun or Upos.PropN))
        {
            return null;
        }

        var last = pronoun;
        while (last + 1 < end && (parsed.Tags[last + 1] is not Upos.Punct || parsed[last + 1] is "-"))
        {
            last++;
        }

        return last - pronoun < Longest && TakesStance(pronoun, last)
            ? new Calling(noun, new TextSpan(parsed.Tokens[pronoun].Start, parsed.Tokens[last].End))
            : null;
    }

    private bool TakesStance(int pronoun, int last)
    {
        var denied = false;
        for (var i = pronoun + 1; i <= last; i++)
        {
            var lemma = parsed.Lemmas[i].ToLowerInvariant();
            denied |= lemma is "not" or "never" or "nobody" or "no" or "n't" or "n’t";
            if (parsed.Tags[i] is not Upos.Verb)
            {
                continue;
            }

            if (
                denied && lemma is "recognize" or "recognise"
                || Words["disputed"].Contains(lemma) && (i == last || parsed.Lemmas[i + 1] is "as")
                || Words["itself"].Contains(lemma)
                    && i < last
                    && parsed.Lemmas[i + 1] is "herself" or "himself" or "itself" or "themselves"
                || Words["holds"].Contains(lemma) && i < last && HasOtherSubject(pronoun, i)
            )
            {
                return true;
            }
        }

        return false;
    }

    // "which Lom considers", not "which considers": somebody other than the noun holds it to be so.
    private bool HasOtherSubject(int pronoun, int verb) =>
        Enumerable
            .Range(pronoun + 1, verb - pronoun - 1)
            .Any(i => parsed.Tags[i] is Upos.Noun or Upos.PropN or Upos.Pron);
}
