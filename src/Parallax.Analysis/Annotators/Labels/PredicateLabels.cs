using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>Reads what something is said to be, where the word puts a stance on it: "The strike is the deadliest since 2009".</summary>
internal sealed class PredicateLabels
{
    // What hangs on behind belongs to the label, to this many words.
    private const int Longest = 9;

    private readonly ParsedText parsed;
    private readonly Dictionary<int, int> subjects = [];

    public PredicateLabels(ParsedText parsed)
    {
        this.parsed = parsed;
        var copulas = new HashSet<int>();
        var denied = new HashSet<int>();
        for (var i = 0; i < parsed.Count; i++)
        {
            var head = parsed.Heads[i];
            switch (parsed.Relations[i])
            {
                case Relation.Nsubj when head >= 0 && parsed.Tags[i] is Upos.Noun or Upos.PropN:
                    subjects[head] = i;
                    break;
                case Relation.Cop:
                    copulas.Add(head);
                    break;
                case Relation.Advmod when parsed.Lemmas[i] is "not" or "never" or "n't":
                    denied.Add(head);
                    break;
            }
        }

        foreach (var predicate in subjects.Keys.Where(key => !copulas.Contains(key) || denied.Contains(key)).ToList())
        {
            subjects.Remove(predicate);
        }
    }

    /// <summary>The label whose word is the token, on its subject; null where it is none.</summary>
    /// <param name="end">The token behind the last one of the sentence.</param>
    public Calling? Read(int adjective, int end)
    {
        if (
            parsed.Tags[adjective] != Upos.Adj
            || !subjects.TryGetValue(adjective, out var subject)
            || !LabelLexicon.IsStance(
                parsed[adjective].ToString().ToLowerInvariant(),
                LabelLexicon.ConflictNouns.Contains(parsed.Lemmas[subject].ToLowerInvariant())
            )
        )
        {
            return null;
        }

        var last = adjective;
        while (last + 1 < end && last - adjective < Longest && Continues(adjective, last + 1))
        {
            last++;
        }

        return new Calling(subject, new TextSpan(parsed.Tokens[adjective].Start, parsed.Tokens[last].End));
    }

    // "deadliest in a mine since 2009", and not the next clause.
    private bool Continues(int adjective, int token) =>
        parsed.Tags[token] is not (Upos.Punct or Upos.Verb or Upos.Aux or Upos.SConj or Upos.CConj)
        && parsed.Heads[token] >= adjective
        && (parsed.FineTags[adjective] is "JJS" || parsed.Tags[token] is not Upos.Adp);
}
