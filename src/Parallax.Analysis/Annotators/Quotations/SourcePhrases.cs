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

    /// <summary>The source of a verb, or null.</summary>
    public SourcePhrase? Of(int verb)
    {
        var agent = tree.Child(verb, Relation.OblAgent);
        if (agent >= 0)
        {
            return Phrase(agent);
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
            return CanSpeak(noun) ? PhraseBefore(noun, tree.Subtree(verb).First) : null;
        }

        if (subject < 0)
        {
            subject = Neighbour(verb);
        }

        return subject < 0 || !CanSpeak(subject) ? null : Widen(Phrase(subject), verb);
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
            ? Between(first + 1, last)
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

        var phrase = PhraseBefore(noun, pronoun);
        return parsed.Lemmas[pronoun] is "that"
            ? phrase
            : phrase with
            {
                Span = parsed.Tokens[pronoun],
                Antecedent = phrase.Span,
            };
    }

    // The noun's phrase without the clause that begins at the token.
    private SourcePhrase PhraseBefore(int noun, int clause)
    {
        var phrase = Phrase(noun);
        if (clause <= noun || tree.TokensIn(phrase.Span) is not var (first, last) || last < clause)
        {
            return phrase;
        }

        last = clause - 1;
        while (last > noun && parsed.Tags[last] is Upos.Punct or Upos.Adp)
        {
            last--;
        }

        return phrase with
        {
            Span = tree.Span(Math.Min(first, last), last),
        };
    }

    private bool CanSpeak(int head) =>
        parsed.Tags[head] is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Adj or Upos.Num or Upos.Det or Upos.X
        && !EventLexicon.IsHappening(parsed.Lemmas[head].ToLowerInvariant())
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

    /// <summary>
    /// The nominal phrase that fills the room between a quotation and its cue ("..., the chairwoman, Irena Holt, told"),
    /// for where the tree lost it; null where there is none.
    /// </summary>
    public SourcePhrase? Between(int first, int last)
    {
        while (first <= last && parsed.Tags[first] is Upos.Punct or Upos.CConj)
        {
            first++;
        }

        while (last >= first && parsed.Tags[last] is Upos.Punct or Upos.Adv or Upos.Aux or Upos.Adp)
        {
            last--;
        }

        var tokens = Enumerable.Range(first, Math.Max(0, last - first + 1)).ToList();
        if (tokens.Count is 0 or > 14 || tokens.Exists(i => parsed.Tags[i] is Upos.Verb) || !tokens.Exists(IsNominal))
        {
            return null;
        }

        return new SourcePhrase(
            tree.Span(first, last),
            [
                .. tokens
                    .Where(i => parsed.Tags[i] is Upos.PropN or Upos.Pron || i == last)
                    .Select(i => parsed.Tokens[i]),
            ],
            tokens.Count == 1 && parsed.Tags[first] is Upos.Pron
        );
    }

    /// <summary>The phrase that a nominal token heads, without what does not belong to the name: clauses, remarks.</summary>
    public SourcePhrase Phrase(int head)
    {
        var (first, last) = tree.Subtree(head);
        var sentence = tree.Sentence(tree.SentenceOf(head));
        first = Math.Max(first, sentence.First);
        last = Math.Min(last, sentence.Last);
        foreach (var child in tree.Children(head))
        {
            var relation = parsed.Relations[child];
            if (relation is Relation.Parataxis or Relation.Advcl or Relation.Cc or Relation.Conj && child > head)
            {
                if (
                    relation is Relation.Conj or Relation.Cc
                    && parsed.Tags[ConjunctOf(child)] is not Upos.Verb and not Upos.Aux
                )
                {
                    continue;
                }

                last = Math.Min(last, tree.Subtree(child).First - 1);
            }
        }

        last = Math.Max(last, head);
        while (last > head && parsed.Tags[last] is Upos.Punct)
        {
            last--;
        }

        while (first < head && IsOutside(first, head))
        {
            first++;
        }

        return new SourcePhrase(
            tree.Span(first, Closed(first, last)),
            [.. Core(head, 0).Select(token => parsed.Tokens[token])],
            parsed.Tags[head] is Upos.Pron
        );
    }

    // "by the Post", "and Germany", "even China": what ties the phrase to its sentence does not name the source.
    private bool IsOutside(int token, int head) =>
        parsed.Tags[token] is Upos.Punct
        || parsed.Heads[token] == head
            && parsed.Relations[token]
                is Relation.Case
                    or Relation.Cc
                    or Relation.CcPreconj
                    or Relation.Advmod
                    or Relation.Mark
            && parsed.Tags[token] is Upos.Adp or Upos.CConj or Upos.SConj or Upos.Adv;

    // "Rep. Gwen Holt (D-Wis.)": a bracket that the phrase opens is closed in it.
    private int Closed(int first, int last)
    {
        var open = Enumerable.Range(first, last - first + 1).Count(i => parsed[i] is "(");
        var closed = Enumerable.Range(first, last - first + 1).Count(i => parsed[i] is ")");
        for (var next = last + 1; open > closed && next < parsed.Count && next <= last + 2; next++)
        {
            if (parsed[next] is ")")
            {
                return next;
            }
        }

        return last;
    }

    private int ConjunctOf(int token) =>
        parsed.Relations[token] is Relation.Cc ? Math.Max(0, parsed.Heads[token]) : token;

    // The head, its names and titles; what hangs on by a preposition is somebody else's name. Names nest little:
    // three levels reach "minister > Lavrov > Sergey".
    private IEnumerable<int> Core(int head, int level)
    {
        yield return head;
        if (level == 3)
        {
            yield break;
        }

        foreach (var child in tree.Children(head))
        {
            if (parsed.Relations[child] is Relation.Flat or Relation.Compound or Relation.Appos or Relation.NmodDesc)
            {
                foreach (var token in Core(child, level + 1))
                {
                    yield return token;
                }
            }
        }
    }

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
            if (IsNominal(i))
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
            if (head <= below || !IsNominal(head))
            {
                return token;
            }

            token = head;
        }

        return token;
    }

    private bool IsNominal(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron;
}
