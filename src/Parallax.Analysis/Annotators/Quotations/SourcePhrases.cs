using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Finds the phrase that names the source of a reporting verb: subject, by-phrase, noun of a participle.</summary>
internal sealed class SourcePhrases(SyntaxTree tree)
{
    private static readonly string[] RelativePronouns = ["who", "which", "that", "whom"];

    private readonly ParsedText parsed = tree.Parsed;
    private readonly NominalPhrases phrases = new(tree);

    /// <summary>The source of a verb, or null.</summary>
    public SourcePhrase? Of(int verb)
    {
        var agent = tree.Child(verb, Relation.OblAgent);
        if (agent >= 0)
        {
            return phrases.Of(agent);
        }

        if (tree.Child(verb, Relation.NsubjPass, Relation.AuxPass) >= 0)
        {
            return null;
        }

        if (Framed(verb) is { } framed)
        {
            return framed;
        }

        var subject = tree.Subject(verb);
        if (subject >= 0 && RelativePronouns.Contains(parsed.Lemmas[subject]))
        {
            return Relative(subject, verb);
        }

        if (subject < 0 && Governor(verb) is var noun and >= 0)
        {
            return CanSpeak(noun) ? phrases.Before(noun, tree.Subtree(verb).First) : null;
        }

        if (subject < 0)
        {
            subject = Neighbour(verb);
        }

        return subject < 0 || !CanSpeak(subject) ? null : Widen(phrases.Of(subject), verb);
    }

    // "The truth, the senator said, was ...": who stands alone between a comma and the verb, whatever the tree makes of it.
    private SourcePhrase? Framed(int verb)
    {
        if (verb + 1 >= parsed.Count || parsed[verb + 1] is not ",")
        {
            return null;
        }

        var last = verb - 1;
        while (last >= 0 && parsed.Tags[last] is Upos.Aux or Upos.Adv)
        {
            last--;
        }

        var first = last;
        while (first >= 0 && last - first < 8 && parsed.Tags[first] is not (Upos.Punct or Upos.Verb or Upos.SConj))
        {
            first--;
        }

        var sentence = tree.Sentence(tree.SentenceOf(verb));
        return first > sentence.First && first < last && parsed[first] is "," && CanSpeak(last)
            ? phrases.Between(first + 1, last)
            : null;
    }

    // "voters who said ...": the words are "who", the one who spoke is the noun.
    private SourcePhrase? Relative(int pronoun, int verb)
    {
        var noun = Antecedent(verb);
        if (noun < 0 || noun >= pronoun || !CanSpeak(noun))
        {
            return null;
        }

        var phrase = phrases.Before(noun, pronoun);
        return parsed.Lemmas[pronoun] is "that"
            ? phrase
            : phrase with
            {
                Span = parsed.Tokens[pronoun],
                Antecedent = phrase.Span,
            };
    }

    private bool CanSpeak(int head) =>
        parsed.Tags[head] is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Adj or Upos.Num or Upos.Det or Upos.X
        && !DeedWords.IsHappening(parsed.Lemmas[head].ToLowerInvariant())
        && !IsTime(head);

    // "said Friday": a day speaks as little as a happening does.
    private bool IsTime(int head) =>
        WordNet.Default.Synsets(parsed.Lemmas[head].ToLowerInvariant(), WordNetPart.Noun) is { Count: > 0 } senses
        && WordNet.Default.Lexname(senses[0]) == "noun.time";

    // A parser at UAS 85 may take "Russian" of "Russian Foreign Minister Sergey Lavrov said" for the subject: nominals
    // between the phrase and its verb are of the phrase.
    private SourcePhrase Widen(SourcePhrase phrase, int verb)
    {
        if (tree.TokensIn(phrase.Span) is not var (first, last) || last >= verb || parsed.Tags[first] is Upos.Pron)
        {
            return phrase;
        }

        var end = last;
        while (end + 1 < verb && parsed.Tags[end + 1] is Upos.PropN or Upos.Noun or Upos.Adj)
        {
            end++;
        }

        // ", the attorney general of Oklahoma, said": what stands between commas before the verb is of the phrase too.
        var group = verb;
        while (group - 1 > end && parsed.Tags[group - 1] is Upos.Aux or Upos.Adv)
        {
            group--;
        }

        if (end + 2 < group && parsed[end + 1] is "," && parsed[group - 1] is "," && Aside(end + 2, group - 2))
        {
            end = group - 2;
        }

        return end == last
            ? phrase
            : phrase with
            {
                Span = tree.Span(first, end),
                Core =
                [
                    .. phrase.Core,
                    .. Enumerable
                        .Range(last + 1, end - last)
                        .Where(i => parsed.Tags[i] is Upos.PropN or Upos.Noun)
                        .Select(i => parsed.Tokens[i]),
                ],
            };
    }

    private bool Aside(int first, int last) =>
        last - first < 20
        && Enumerable
            .Range(first, last - first + 1)
            .All(i => parsed.Tags[i] is not (Upos.Verb or Upos.Aux or Upos.Punct));

    // "a statement saying", "the man quoted": the noun the participle hangs on.
    private int Governor(int verb) =>
        parsed.Relations[verb] is Relation.Acl or Relation.AclRelcl ? parsed.Heads[verb] : -1;

    private int Antecedent(int verb)
    {
        for (var at = verb; at >= 0; at = parsed.Heads[at])
        {
            if (parsed.Relations[at] is Relation.AclRelcl or Relation.Acl)
            {
                return parsed.Heads[at];
            }
        }

        return -1;
    }

    // Where the parser lost the subject: the nominal right before the verb, or right after it ("said Lavrov").
    private int Neighbour(int verb)
    {
        var (first, last) = tree.Sentence(tree.SentenceOf(verb));
        for (var i = verb - 1; i >= first && i >= verb - 4; i--)
        {
            if (phrases.IsNominal(i))
            {
                return i;
            }

            if (parsed.Tags[i] is not (Upos.Aux or Upos.Adv or Upos.Part))
            {
                break;
            }
        }

        // Whoever stands after "told" is told.
        for (
            var i = verb + 1;
            i <= last && i <= verb + 6 && parsed.Lemmas[verb] is not ("tell" or "ask" or "inform");
            i++
        )
        {
            if (parsed.Tags[i] is Upos.PropN or Upos.Noun or Upos.Pron)
            {
                return Top(i, verb);
            }

            if (parsed.Tags[i] is not (Upos.Det or Upos.Adj))
            {
                break;
            }
        }

        return -1;
    }

    private int Top(int token, int below)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var head = parsed.Heads[token];
            if (head <= below || !phrases.IsNominal(head))
            {
                return token;
            }

            token = head;
        }

        return token;
    }

    /// <inheritdoc cref="NominalPhrases.Of"/>
    public SourcePhrase Phrase(int head) => phrases.Of(head);

    /// <inheritdoc cref="NominalPhrases.Between"/>
    public SourcePhrase? Between(int first, int last) => phrases.Between(first, last);
}
