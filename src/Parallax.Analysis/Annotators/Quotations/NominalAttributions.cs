using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Nouns and adjectives that say what somebody said or thinks: "the mayor's claim that ...", "expressed concern that ...",
/// "raised questions about ...", "warnings from engineers that ...", "was certain that ...".
/// </summary>
internal sealed class NominalAttributions(SyntaxTree tree, SourcePhrases sources)
{
    private static readonly string[] Topics = ["about", "over", "on", "of", "for", "against", "to"];
    private static readonly string[] Owners = ["of", "from", "by", "among"];

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Attributions of one sentence.</summary>
    public IEnumerable<Attribution> Find(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        for (var i = first; i <= last; i++)
        {
            var found = parsed.Tags[i] switch
            {
                Upos.Noun when SpeechCues.IsNoun(parsed.Lemmas[i]) => ByNoun(i, first, last),
                Upos.Adj => ByState(i, first, last),
                Upos.Verb when SpeechCues.IsFelt(parsed.Lemmas[i]) => ByState(i, first, last),
                _ => null,
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private Attribution? ByNoun(int noun, int first, int last)
    {
        var verb = parsed.Relations[noun] is Relation.Obj ? parsed.Heads[noun] : -1;
        var carried = verb >= 0 && verb < noun && SpeechCues.IsLight(parsed.Lemmas[verb]);
        var clause = Clause(noun);
        if (clause < 0 && carried)
        {
            clause = Clause(verb);
        }

        var content =
            clause >= 0 ? Range(clause, noun)
            : carried ? Topic(noun)
            : null;
        if (content is not var (from, to))
        {
            return null;
        }

        var source = carried ? sources.Of(verb) : Owner(noun);
        var asserts = clause >= 0 && parsed.Lemmas[from] is "that" or "whether";
        if (source is null && !asserts)
        {
            return null;
        }

        var cue = tree.Span(carried ? verb : Modified(noun), noun);
        return Make(Math.Max(from, noun + 1), Math.Min(to, last), cue, source, first);
    }

    private Attribution? ByState(int state, int first, int last)
    {
        var subject = tree.Child(state, Relation.Nsubj, Relation.NsubjPass, Relation.Expl);
        var copula = tree.Child(state, Relation.Cop, Relation.AuxPass);
        var clause = tree.RightChild(state, Relation.Ccomp, Relation.Csubj);
        if (subject < 0 || copula < 0 || clause < 0 || subject > state || !IsAsserted(clause))
        {
            return null;
        }

        var (from, to) = tree.Subtree(clause);
        var source = parsed.Lemmas[subject] is "it" or "there" ? null : sources.Phrase(subject);
        return Make(Math.Max(from, state + 1), Math.Min(to, last), tree.Span(copula, state), source, first);
    }

    private Attribution? Make(int from, int to, TextSpan cue, SourcePhrase? source, int first)
    {
        while (
            from <= to
            && (parsed.Tags[from] is Upos.Punct || parsed.Lemmas[from] == "that" && parsed.Tags[from] is Upos.SConj)
        )
        {
            from++;
        }

        while (to > from && parsed[to] is "." or "," or ";" or "—" or "–" or "?" or "!")
        {
            to--;
        }

        if (from > to)
        {
            return null;
        }

        var content = tree.Span(from, to);
        return source is not null && source.Span.Overlaps(content) || content.Overlaps(cue)
            ? null
            : new Attribution([content], cue, source, [new TextSpan(parsed.Tokens[first].Start, content.Start)]);
    }

    private (int From, int To)? Range(int clause, int noun)
    {
        var (from, to) = tree.Subtree(clause);
        return to > noun ? (Math.Max(from, noun + 1), to) : null;
    }

    // "the claim that", "questions whether", "the decision to": what the noun says stands behind it with its mark.
    private int Clause(int head) =>
        tree.Children(head)
            .Where(child => child > head && parsed.Relations[child] is Relation.Acl or Relation.Ccomp && HasMark(child))
            .DefaultIfEmpty(-1)
            .First();

    // "certain that", "unclear whether"; "hard to say" is nobody's view.
    private bool IsAsserted(int clause) =>
        tree.Child(clause, Relation.Mark) is var mark and >= 0 && parsed.Lemmas[mark] is "that" or "whether" or "if";

    private bool HasMark(int clause) =>
        tree.Child(clause, Relation.Mark) is var mark and >= 0
        && parsed.Lemmas[mark] is "that" or "whether" or "to" or "if" or "how" or "why";

    private (int From, int To)? Topic(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (
                child > noun
                && parsed.Relations[child] is Relation.Nmod or Relation.Acl
                && tree.Child(child, Relation.Case, Relation.Mark) is var preposition and >= 0
                && Topics.Contains(parsed.Lemmas[preposition])
            )
            {
                return (preposition + 1, tree.Subtree(child).Last);
            }
        }

        return null;
    }

    private SourcePhrase? Owner(int noun)
    {
        if (tree.Child(noun, Relation.NmodPoss) is var owner and >= 0)
        {
            return sources.Phrase(owner);
        }

        foreach (var child in tree.Children(noun))
        {
            if (
                child > noun
                && parsed.Relations[child] is Relation.Nmod
                && tree.Child(child, Relation.Case) is var preposition and >= 0
                && Owners.Contains(parsed.Lemmas[preposition])
                && (parsed.Tags[child] is Upos.PropN || Speakers.IsSpeaker(parsed.Lemmas[child]))
            )
            {
                return sources.Phrase(child);
            }
        }

        return null;
    }

    private int Modified(int noun)
    {
        var start = noun;
        while (start > 0 && parsed.Heads[start - 1] == noun && parsed.Relations[start - 1] is Relation.Amod)
        {
            start--;
        }

        return start;
    }
}
