using Parallax.Language.Models;

namespace Parallax.Language.Coreference;

/// <summary>Classes of determiners and of places in the clause, and other things read from a head's tree.</summary>
internal static class CandidateFacts
{
    private const int MostModifiers = 8;

    private static readonly HashSet<string> Telling = new(
        (
            "say tell add announce state declare explain claim note ask answer reply argue warn report insist suggest "
            + "believe think write stress remark comment confirm deny admit recall describe"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether a word is a verb of telling.</summary>
    public static bool Tells(ParsedText parsed, int token) =>
        parsed.Tags[token] == Upos.Verb && Telling.Contains(parsed.Lemmas[token]);

    /// <summary>0 none, 1 the, 2 a, 3 this, 4 a pronoun's possessive, 5 a noun's, 6 every, some, no; 7 a number.</summary>
    public static int Determiner(TextFacts text, int head)
    {
        var parsed = text.Parsed;
        var found = 0;
        for (var child = text.FirstChild(head); child >= 0 && child < head; child = text.NextSibling(child))
        {
            found = parsed.Relations[child] switch
            {
                Relation.Det => parsed.Lemmas[child] switch
                {
                    "the" => 1,
                    "a" => 2,
                    "this" or "that" or "these" or "those" => 3,
                    _ => 6,
                },
                Relation.NmodPoss => parsed.Tags[child] == Upos.Pron ? 4 : 5,
                Relation.Nummod when found == 0 => 7,
                _ => found,
            };
        }

        return found;
    }

    /// <summary>
    /// 0 other, 1 subject, 2 subject of a passive, 3 object, 4 oblique, 5 modifier of a noun, 6 its possessor, 7 in a
    /// compound, 8 apposition, 9 root, 10 predicate, 11 agent of a passive, 12 addressed.
    /// </summary>
    public static int Role(TextFacts text, int head)
    {
        head = FirstJoined(text.Parsed, head);
        return text.Parsed.Relations[head] switch
        {
            _ when text.Child(head, Relation.Cop) >= 0 => 10,
            Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj => 1,
            Relation.NsubjPass => 2,
            Relation.Obj or Relation.Iobj => 3,
            Relation.Obl or Relation.OblUnmarked => 4,
            Relation.Nmod or Relation.NmodUnmarked => 5,
            Relation.NmodPoss => 6,
            Relation.Compound or Relation.NmodDesc => 7,
            Relation.Appos => 8,
            Relation.Root => 9,
            Relation.OblAgent => 11,
            Relation.Vocative or Relation.Discourse => 12,
            _ => 0,
        };
    }

    /// <summary>What the head, or the first of those joined with it, hangs on; -1 for none.</summary>
    public static int Governor(TextFacts text, int head) => text.Parsed.Heads[FirstJoined(text.Parsed, head)];

    public static Agreement Number(TextFacts text, int head, bool group) =>
        group || text.Parsed.FineTags[head] is "NNS" or "NNPS" ? Agreement.Plural
        : text.Parsed.FineTags[head] is "NN" or "NNP" ? Agreement.Singular
        : Agreement.None;

    /// <summary>The gender that the first name of a person tells, where it is of women or of men alone.</summary>
    public static Agreement GenderOfName(TextFacts text, int first, int last) =>
        first == last
            ? Agreement.None
            : Gazetteer.Default.FindPersonName(text.Parsed[first]) switch
            {
                var kinds when kinds.HasFlag(PersonNameKinds.Female) && !kinds.HasFlag(PersonNameKinds.Male) =>
                    Agreement.Female,
                var kinds when kinds.HasFlag(PersonNameKinds.Male) && !kinds.HasFlag(PersonNameKinds.Female) =>
                    Agreement.Male,
                _ => Agreement.None,
            };

    public static uint[] Modifiers(TextFacts text, int head, int first, int last)
    {
        var found = new List<uint>();
        for (
            var child = text.FirstChild(head);
            child >= 0 && found.Count < MostModifiers;
            child = text.NextSibling(child)
        )
        {
            if (
                (child < first || child > last)
                && text.Parsed.Relations[child]
                    is Relation.Amod
                        or Relation.Nummod
                        or Relation.Nmod
                        or Relation.Compound
                        or Relation.NmodPoss
            )
            {
                found.Add(text.Lemma[child]);
            }
        }

        return [.. found];
    }

    /// <summary>Hash of a name's capitals, or of a short word of capitals; 0 for none.</summary>
    public static uint Initials(TextFacts text, int first, int last)
    {
        var hash = 0u;
        var count = 0;
        for (var t = first; t <= last; t++)
        {
            var word = text.Parsed[t];
            foreach (var c in first == last ? word : word[..1])
            {
                if (char.IsUpper(c))
                {
                    hash = FeatureHash.Of(3, hash, c);
                    count++;
                }
                else if (first == last && c != '.')
                {
                    return 0;
                }
            }
        }

        return count is >= 2 and <= 6 ? hash : 0;
    }

    public static uint Country(ParsedText parsed, int first, int last)
    {
        var (start, end) = (parsed.Tokens[first].Start, parsed.Tokens[last].End);
        var match = end - start <= 40 ? Gazetteer.Default.FindCountry(parsed.Text[start..end]) : null;
        return match is { Kind: not CountryMatchKind.Capital } ? FeatureHash.OfText(match.Iso2) : 0;
    }

    private static int FirstJoined(ParsedText parsed, int head)
    {
        while (parsed.Relations[head] == Relation.Conj)
        {
            head = parsed.Heads[head];
        }

        return head;
    }
}
