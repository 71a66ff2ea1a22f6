using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Reads a title written small, with the country it serves: "the Russian foreign minister", "mayor of Orle".</summary>
internal sealed class RolePhrases(Prose prose, Nations nations)
{
    private const int LongestRole = 5;

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

        var words = Enumerable
            .Range(first, head - first + 1)
            .Where(i => prose.Words[i].Shape != Shape.Other)
            .Select(prose.Lower);
        return new RoleFinding(RoleFinding.SpeltOut(words), NationOf(first, head), prose.Span(first, head));
    }

    /// <summary>The nation told before a role ("Russian", "Russia's") or after it ("of Russia").</summary>
    public string? NationOf(int first, int head)
    {
        var before = first - 1;
        if (before >= 0 && prose.SameSentence(before, first))
        {
            var owner = prose.Text(before) is "'s" or "’s" or "'" or "’" ? before - 1 : before;
            if (Nation(owner, owner < before) is { } nation)
            {
                return nation;
            }
        }

        return prose.Lower(head + 1) == "of" && prose.SameSentence(head, head + 2)
            ? Nation(Skip(head + 2), true)
            : null;
    }

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
