using Parallax.Analysis.Annotators.Offices;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Reads a title written small, with the country it serves: "the Russian foreign minister", "mayor of Orle".</summary>
internal sealed class RolePhrases(Prose prose, Nations nations)
{
    private const int LongestRole = 5;
    private const int LongestBody = 4;

    /// <summary>Whether the token is a title's noun.</summary>
    public bool IsHead(int token) =>
        (uint)token < (uint)prose.Count
        && prose.ShapeOf(token) is Shape.Lower or Shape.Capital
        && NameLexicon.IsTitle(prose.Lower(token))
        && prose.Parsed.Tags[token] is Upos.Noun or Upos.PropN;

    /// <summary>The role whose noun is the token, with what stands before it and "of X" after it.</summary>
    public RoleFinding Read(int head)
    {
        var first = head;
        while (
            first > 0 && head - first < LongestRole && prose.SameSentence(first - 1, head) && BelongsBefore(first - 1)
        )
        {
            first--;
        }

        while (first < head && prose.Words[first].Shape == Shape.Other)
        {
            first++;
        }

        var last = LastOf(head);
        var words = Enumerable
            .Range(first, last - first + 1)
            .Where(i => prose.Words[i].Shape != Shape.Other)
            .Select(prose.Lower);
        return Serving(new RoleFinding(RoleFinding.SpeltOut(words), null, prose.Span(first, last)), first, last);
    }

    // "secretary of state", "minister of foreign affairs": the words after "of" are the office's own.
    private int LastOf(int head)
    {
        var last = head;
        if (prose.Lower(head + 1) is "of" or "for" && prose.Lower(head) is "minister" or "secretary")
        {
            var next = Skip(head + 2);
            while (prose.SameSentence(head, next) && IsPost(next))
            {
                last = next++;
            }
        }

        return last;
    }

    private bool IsPost(int token) =>
        prose.Lower(token) is "state" or "affairs" || NameLexicon.TitleModifiers.Contains(prose.Lower(token));

    /// <summary>The role with the country, place or body it serves, where the words beside it tell one.</summary>
    public RoleFinding Serving(RoleFinding role, int first, int last)
    {
        var (nation, span) = NationBeside(first, last);
        if (nation is not null)
        {
            return Dated(role with { Nation = nation, OfSpan = span });
        }

        return BodyBeside(first, last) is { } body
            ? Dated(role with { Of = body.In(prose.Parsed.Text).Replace('\n', ' '), OfSpan = body })
            : Dated(role);
    }

    /// <summary>The role with the word before it and its country that says when it was held: "former Swedish minister".</summary>
    public RoleFinding Dated(RoleFinding role)
    {
        var start = role.OfSpan is { } of ? Math.Min(of.Start, role.Span.Start) : role.Span.Start;
        var first = prose.TokenAt(start);
        var before = first - 1;
        before = before > 0 && prose.Text(before) == "-" ? before - 1 : before;
        before = prose.Lower(before) == "the" && IsAdverb(prose.Lower(before - 1)) ? before - 1 : before;
        return
            prose.SameSentence(before, first)
            && TellsWhen(before)
            && !role.Role.StartsWith(prose.Lower(before) + " ", StringComparison.Ordinal)
            ? role with
            {
                Role = $"{prose.Lower(before)} {role.Role}",
            }
            : role;
    }

    // "Then Swedish police came" begins a sentence; "walked past" and "to elect" say nothing of the office either.
    private bool TellsWhen(int token)
    {
        var word = prose.Lower(token);
        return (OfficeTitle.IsPast(word) || OfficeTitle.IsComing(word))
            && !(IsAdverb(word) && prose.Text(token) != word)
            && (word, prose.Parsed.Tags[token]) is not (("past", Upos.Adp) or ("elect", Upos.Verb));
    }

    private static bool IsAdverb(string word) => word is "then" or "formerly" or "once";

    /// <summary>The nation told before a role ("Russian", "Russia's") or after it ("of Russia").</summary>
    public string? NationOf(int first, int head) => NationBeside(first, head).Nation;

    private (string? Nation, TextSpan? Span) NationBeside(int first, int last)
    {
        var before = first - 1;
        if (before >= 0 && prose.SameSentence(before, first))
        {
            var owner = IsPossessive(before) ? before - 1 : before;
            if (Nation(owner, owner < before) is { } nation)
            {
                return (nation, prose.Span(owner, owner));
            }
        }

        if (prose.Lower(last + 1) == "of" && prose.SameSentence(last, last + 2))
        {
            var of = Skip(last + 2);
            return Nation(of, true) is { } named ? (named, prose.Span(of, of)) : (null, null);
        }

        return (null, null);
    }

    private bool IsPossessive(int token) => prose.Text(token) is "'s" or "’s" or "'" or "’";

    // "Lannoch mayor", "Lannoch's mayor", "mayor of Upper Orle": the name of what is no country.
    private TextSpan? BodyBeside(int first, int last)
    {
        if (
            prose.Lower(last + 1) == "of"
            && prose.SameSentence(last, last + 2)
            && Skip(last + 2) is var of
            && IsName(of)
        )
        {
            var end = of;
            while (end < of + LongestBody && prose.SameSentence(of, end + 1) && IsName(end + 1))
            {
                end++;
            }

            return prose.Span(of, end);
        }

        var owner = first - 1;
        owner = owner > 0 && IsPossessive(owner) ? owner - 1 : owner;
        if (owner < 0 || !prose.SameSentence(owner, first) || !IsName(owner))
        {
            return null;
        }

        var start = owner;
        while (start > owner - LongestBody && prose.SameSentence(start - 1, owner) && IsName(start - 1))
        {
            start--;
        }

        return prose.Span(start, owner);
    }

    private bool IsName(int token) =>
        prose.ShapeOf(token) is Shape.Capital or Shape.Upper
        && (prose.Parsed.Tags[token] == Upos.PropN || !prose.CapitalTellsNothing(token))
        && !NameLexicon.Calendar.Contains(prose.Lower(token))
        && !NameLexicon.IsTitle(prose.Lower(token));

    private int Skip(int token) => prose.Lower(token) == "the" ? token + 1 : token;

    private string? Nation(int token, bool byName)
    {
        if ((uint)token >= (uint)prose.Count)
        {
            return null;
        }

        var pair = prose.Lower(token - 1) + " " + prose.Lower(token);
        var next = prose.Lower(token) + " " + prose.Lower(token + 1);
        return byName
            ? nations.OfName(pair) ?? nations.OfName(next) ?? nations.OfName(prose.Lower(token))
            : nations.OfDemonym(pair)
                ?? nations.OfDemonym(prose.Lower(token))
                ?? (prose.ShapeOf(token) is Shape.Upper ? nations.OfName(prose.Lower(token)) : null)
                ?? (prose.Lower(token) is "u.s." or "u.k." ? nations.OfName(prose.Lower(token)) : null);
    }

    // Adjectives and nouns written small belong to the role; a country's adjective ends it.
    private bool BelongsBefore(int token)
    {
        if (prose.Text(token) is "-" && prose.Glued(token - 1) && prose.Glued(token))
        {
            return true;
        }

        var lower = prose.Lower(token);
        return prose.ShapeOf(token) switch
        {
            Shape.Lower => prose.Parsed.Tags[token] is Upos.Adj or Upos.Noun
                && (
                    NameLexicon.TitleModifiers.Contains(lower)
                    || NameLexicon.IsTitle(lower)
                    || prose.Lower(token + 1) == "-"
                ),
            Shape.Capital => NameLexicon.TitleModifiers.Contains(lower) && nations.OfDemonym(lower) is null,
            _ => false,
        };
    }

    /// <summary>The role's gender, where its noun tells one.</summary>
    public static Gender GenderOf(RoleFinding role) =>
        NameLexicon.TitleGenders.GetValueOrDefault(role.Head.TrimEnd('.'));
}
