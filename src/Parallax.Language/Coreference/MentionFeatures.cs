namespace Parallax.Language.Coreference;

/// <summary>Features of a candidate by itself.</summary>
internal static class MentionFeatures
{
    /// <summary>Fills <paramref name="rows"/>.</summary>
    public static void Describe(TextFacts text, Candidate c, WordCounts words, FeatureRows rows)
    {
        var parsed = text.Parsed;
        uint head = text.Lower[c.Head],
            lemma = text.Lemma[c.Head],
            relation = (uint)parsed.Relations[c.Head],
            tag = (uint)parsed.Tags[c.Head],
            fine = Models.FeatureHash.OfText(parsed.FineTags[c.Head]),
            group = c.Group ? 1u : 0,
            determiner = (uint)c.Determiner,
            kind = (uint)c.Kind + (3 * group),
            role = (uint)c.Role,
            governor = c.Governor >= 0 ? text.Lemma[c.Governor] : 0,
            governorTag = c.Governor >= 0 ? (uint)parsed.Tags[c.Governor] : 99,
            ofHead = words.OfHead(c),
            ofCore = words.OfCore(c);
        rows.Clear();
        rows.Add(101, tag, relation, group);
        rows.Add(102, fine, group);
        rows.Add(103, head, group);
        rows.Add(104, lemma, determiner, group);
        rows.Add(105, relation, governor, kind);
        rows.Add(106, governorTag, role, tag);
        rows.Add(107, text.Lower[c.Start], kind);
        rows.Add(108, c.Start > 0 ? text.Lower[c.Start - 1] : 0, kind);
        rows.Add(109, c.End < parsed.Count ? text.Lower[c.End] : 0, kind);
        rows.Add(110, (uint)Math.Min(c.End - c.Start, 12), kind);
        rows.Add(111, determiner, kind, role);
        rows.Add(112, (uint)c.NameKind, tag, relation);
        rows.Add(113, ofHead, kind, determiner);
        rows.Add(114, ofCore, kind, determiner);
        rows.Add(115, ofHead, ofCore, determiner);
        rows.Add(116, (uint)c.Pronoun, role, governor);
        rows.Add(117, (uint)c.Pronoun, governorTag, Clause(text, c));
        rows.Add(118, (uint)Math.Min(c.Sentence, 5), kind);
        rows.Add(119, c.Quoted ? 1u : 0, kind, (uint)c.Pronoun);
        rows.Add(120, c.End - c.Start == 1 ? 1u : 0, tag, relation);
        rows.Add(121, Suffix(parsed[c.Head], 3), kind);
        rows.Add(122, Suffix(parsed[c.Head], 2), (uint)c.Agreement);
        rows.Add(123, text.Child(c.Head, Relation.AclRelcl) >= 0 ? 1u : 0, determiner, kind);
        rows.Add(124, text.Child(c.Head, Relation.Case) is >= 0 and var of ? text.Lower[of] : 0, kind);
        rows.Add(125, text.Child(c.Head, Relation.Case) is >= 0 and var with ? text.Lower[with] : 0, lemma);
        rows.Add(126, c.Country > 0 ? 1u : 0, (uint)c.NameKind, role);
        rows.Add(127, Shape(parsed[c.Head]), kind, relation);
        rows.Add(128, Step(c.Femininity), (uint)c.NameKind, kind);
        rows.Add(129, c.Start == parsed.Sentences[c.Sentence].Start.Value ? 1u : 0, kind, role);
        foreach (var modifier in c.Modifiers)
        {
            rows.Add(130, modifier, kind);
        }

        foreach (var word in c.CoreWords)
        {
            rows.Add(131, word, kind);
        }
    }

    /// <summary>A small number's step: below -0.3 to above 0.3 in seven.</summary>
    public static uint Step(float value) => (uint)Math.Clamp((int)MathF.Round(value * 10) + 3, 0, 6);

    // Clauses that an "it" may only announce: "it is clear that".
    private static uint Clause(TextFacts text, Candidate c)
    {
        if (c.Governor < 0)
        {
            return 0;
        }

        var seen = 0u;
        for (var child = text.FirstChild(c.Governor); child >= 0; child = text.NextSibling(child))
        {
            seen |= text.Parsed.Relations[child] switch
            {
                Relation.Csubj or Relation.CsubjPass or Relation.CsubjOuter => 1,
                Relation.Ccomp => 2,
                Relation.Xcomp => 4,
                Relation.AclRelcl => 8,
                Relation.Cop => 16,
                Relation.Advcl => 32,
                _ => 0u,
            };
        }

        return seen;
    }

    private static uint Suffix(ReadOnlySpan<char> word, int length) =>
        TextFacts.LowerHash(word[Math.Max(0, word.Length - length)..]);

    private static uint Shape(ReadOnlySpan<char> word) =>
        char.IsDigit(word[0]) ? 0
        : !char.IsUpper(word[0]) ? 1
        : word.Length > 1 && char.IsUpper(word[1]) ? 2u
        : 3;
}
