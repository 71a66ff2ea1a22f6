using Parallax.Language.Models;

namespace Parallax.Language.Coreference;

/// <summary>Lists the phrases of a text that may mean something: every noun, name, pronoun or number that heads one.</summary>
internal sealed class CandidateFinder(SpanReader spans, WordVectors vectors)
{
    // More words than a name or a compound has: what is longer is no phrase, and comparing has to stay cheap.
    private const int MostWords = 8;

    private readonly int he = vectors.Find("he"),
        she = vectors.Find("she");

    /// <summary>The candidates in the order of their heads, a group after its first part.</summary>
    public List<Candidate> Find(TextFacts text)
    {
        var found = new List<Candidate>();
        for (var token = 0; token < text.Parsed.Count; token++)
        {
            if (MayHead(text, token))
            {
                found.Add(Make(text, token, group: false));
                if (text.Child(token, Relation.Conj) >= 0)
                {
                    found.Add(Make(text, token, group: true));
                }
            }
        }

        return found;
    }

    private static bool MayHead(TextFacts text, int token)
    {
        var parsed = text.Parsed;
        var relation = parsed.Relations[token];
        if (relation is Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Reparandum)
        {
            return false;
        }

        return parsed.Tags[token] switch
        {
            Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num or Upos.X or Upos.Sym => true,
            Upos.Det => relation is not (Relation.Det or Relation.DetPredet or Relation.CcPreconj),
            Upos.Adj => relation is not Relation.Amod || text.Child(token, Relation.Det) >= 0,
            Upos.Adv => text.Parsed[token] is "here" or "there" or "Here" or "There",
            Upos.Verb => text.Child(token, Relation.Det) >= 0,
            _ => false,
        };
    }

    private Candidate Make(TextFacts text, int head, bool group)
    {
        var parsed = text.Parsed;
        var (start, end) = spans.Read(text, head, group);
        var (first, last) = Core(text, head, start, end);
        Span<char> lower = stackalloc char[32];
        var length = TextFacts.ToLower(parsed[head], lower);
        var pronounTag = parsed.Tags[head] is Upos.Pron or Upos.Det or Upos.Adv && !group;
        var (pronoun, agreement) = pronounTag ? Pronouns.Find(lower[..length]) : (0, Agreement.None);
        var isName = parsed.Tags[head] == Upos.PropN;
        var kind =
            pronounTag ? MentionKind.Pronoun
            : isName ? MentionKind.Name
            : MentionKind.Nominal;
        var governor = CandidateFacts.Governor(text, head);
        return new Candidate
        {
            Start = start,
            End = end,
            Head = head,
            Group = group,
            Kind = group ? MentionKind.Nominal : kind,
            Pronoun = pronoun,
            Agreement = pronounTag
                ? agreement
                : CandidateFacts.Number(text, head, group)
                    | (isName && !group ? CandidateFacts.GenderOfName(text, first, last) : Agreement.None),
            HeadWord =
                group ? FeatureHash.Of(1, text.Lemma[head])
                : isName ? text.Lower[last]
                : text.Lemma[head],
            Core = CoreHash(text, first, group ? end : last + 1),
            CoreWords =
            [
                .. Enumerable.Range(first, last + 1 - first).Select(t => text.Lower[t]).Distinct().Take(MostWords),
            ],
            Initials = CandidateFacts.Initials(text, first, last),
            Modifiers = CandidateFacts.Modifiers(text, head, first, last),
            Determiner = CandidateFacts.Determiner(text, head),
            NameKind = text.Name[head] >= 0 && !group ? 1 + (int)parsed.Names[text.Name[head]].Kind : 0,
            Role = CandidateFacts.Role(text, head),
            Governor = governor,
            Sentence = text.Sentence[head],
            Quoted = text.Quoted[head],
            Vector = text.Vector[isName ? last : head],
            Femininity = Femininity(text.Vector[isName ? first : head]),
            Country = isName && !group ? CandidateFacts.Country(parsed, first, last) : 0,
            Speaks = governor >= 0 && CandidateFacts.Tells(parsed, governor) && CandidateFacts.Role(text, head) == 1,
        };
    }

    // The head with the nouns before it that make one name or compound with it, and the flat parts after it.
    private static (int First, int Last) Core(TextFacts text, int head, int start, int end)
    {
        var parsed = text.Parsed;
        int first = head,
            last = head;
        if (parsed.Tags[head] == Upos.PropN && text.Name[head] >= 0)
        {
            var (from, length) = parsed.Names[text.Name[head]].Tokens.GetOffsetAndLength(parsed.Count);
            return (Math.Max(from, Math.Min(start, head)), Math.Max(head, Math.Min(from + length, end) - 1));
        }

        for (var child = text.FirstChild(head); child >= 0; child = text.NextSibling(child))
        {
            if (parsed.Relations[child] is Relation.Compound && child < head && child >= start)
            {
                first = Math.Min(first, child);
            }
            else if (parsed.Relations[child] is Relation.Flat && child > head && child < end)
            {
                last = Math.Max(last, child);
            }
        }

        return (first, last);
    }

    private static uint CoreHash(TextFacts text, int first, int end)
    {
        var hash = 0u;
        for (var t = first; t < end; t++)
        {
            hash = FeatureHash.Of(2, hash, text.Lower[t]);
        }

        return hash;
    }

    private float Femininity(int vector) =>
        vector < 0 ? 0 : (float)(vectors.Similarity(vector, she) - vectors.Similarity(vector, he));
}
