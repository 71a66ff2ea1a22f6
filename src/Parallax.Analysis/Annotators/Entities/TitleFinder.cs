using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Learns who is what from titles before a name ("envoy Einar Tosk") and from appositions ("Goran Pelk, the interior
/// minister,"; "the mine's director, Stefan Brode,").
/// </summary>
internal sealed class TitleFinder(Prose prose, Nations nations, RolePhrases phrases)
{
    // Words between a name's comma and the noun of its apposition.
    private const int Reach = 9;

    /// <summary>Adds the titles found around the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="before">The piece before it in its run, where there is one.</param>
    /// <param name="leading">The piece before that title, where there is one.</param>
    public void Find(NameFinding name, NamePiece? before, NamePiece? leading)
    {
        if (before?.Kind == PieceKind.Title)
        {
            AddTitle(name, before, leading);
            return;
        }

        if (phrases.IsHead(name.First - 1) && prose.SameSentence(name.First - 1, name.First))
        {
            var role = phrases.Read(name.First - 1);
            if (name.Scores.Best() is EntityType.Person or EntityType.Other || name.Words.Length is 2 or 3)
            {
                Add(name, role, 5);
            }

            return;
        }

        FindAfter(name);
        FindBeforeComma(name);
    }

    private void AddTitle(NameFinding name, NamePiece title, NamePiece? leading)
    {
        var text = RoleFinding.SpeltOut(title.Words.Select(word => word.Lower));
        var role = new RoleFinding(text, null, prose.Span(title.First, title.Last));
        Add(name, Leading(role, leading) ?? phrases.Serving(role, title.First, name.Last), 6);
    }

    // "Russian" before "Foreign Minister", "Lannoch" before "Mayor".
    private RoleFinding? Leading(RoleFinding role, NamePiece? leading)
    {
        if (leading is null)
        {
            return null;
        }

        var nation = leading.Nation ?? nations.OfName(leading.Words[^1].Lower);
        var span = prose.Span(leading.First, leading.Last);
        return nation is not null ? phrases.Dated(role with { Nation = nation, OfSpan = span })
            : leading.Kind == PieceKind.Name
                ? phrases.Dated(
                    role with
                    {
                        Of = string.Join(' ', leading.Words.Select(word => word.Text)),
                        OfSpan = span,
                    }
                )
            : null;
    }

    // Name, [the Russian] foreign minister[,.]
    private void FindAfter(NameFinding name)
    {
        var comma = name.Last + 1;
        if (!prose.SameSentence(name.Last, comma + 1) || prose.Text(comma) is not ("," or "("))
        {
            return;
        }

        for (var i = comma + 1; i <= comma + Reach && prose.SameSentence(comma, i); i++)
        {
            if (phrases.IsHead(i) && !phrases.IsHead(i + 1))
            {
                if (ClosesApposition(i) && !IsName(i + 1))
                {
                    Add(name, phrases.Read(i), 4);
                }

                return;
            }

            if (!MayPrecede(i))
            {
                return;
            }
        }
    }

    // "Goran Pelk, interior minister and ..." would as well begin a list; a determiner, a stop or "of" decides.
    private bool ClosesApposition(int head) =>
        prose.Lower(head + 1)
            is ","
                or "."
                or ")"
                or "of"
                or "in"
                or "at"
                or "for"
                or "who"
                or "and"
                or ";"
                or "from"
                or "with"
                or "to"
                or "’s"
                or "'s"
        || prose.Parsed.Tags[Math.Min(head + 1, prose.Count - 1)] is Upos.Verb or Upos.Aux or Upos.Punct;

    private bool IsName(int token) =>
        prose.SameSentence(token - 1, token)
        && prose.ShapeOf(token) is Shape.Capital
        && prose.Parsed.Tags[token] == Upos.PropN;

    private bool MayPrecede(int token) =>
        prose.Parsed.Tags[token]
            is Upos.Det
                or Upos.Adj
                or Upos.Noun
                or Upos.PropN
                or Upos.Num
                or Upos.Pron
                or Upos.Part
                or Upos.Adp
            && prose.Text(token) is not ("," or ";" or "said")
        || prose.Text(token) is "then" or "formerly" or "once" or "now";

    // [the mine's] director[ of X], Name[,.]
    private void FindBeforeComma(NameFinding name)
    {
        var comma = name.First - 1;
        if (prose.Text(comma) != "," || !prose.SameSentence(comma, name.First) || !EndsApposition(name.Last + 1))
        {
            return;
        }

        var end = comma - 1;
        var head = phrases.IsHead(end) ? HeadAbove(end) : HeadBeforeOf(end);
        if (head < 0 || !prose.SameSentence(head, name.First))
        {
            return;
        }

        var role = phrases.Read(head);
        var plural = PluralTitle(head, end);
        Add(name, plural ?? role, name.Words.Length is 2 or 3 ? 4 : 2);
    }

    // "a spokeswoman for the prosecutor, Lena Ardt": the title is the one before "for".
    private int HeadAbove(int head)
    {
        var first = head - 1;
        while (first > head - 4 && first > 0 && prose.Lower(first) is not ("for" or "of" or "to"))
        {
            first--;
        }

        return prose.Lower(first) is "for" or "of" or "to" && phrases.IsHead(first - 1) ? first - 1 : head;
    }

    private bool EndsApposition(int token) =>
        !prose.SameSentence(token - 1, token)
        || prose.Text(token) is "," or ")" or "." or ";" or "(" or "\"" or "”" or "’s" or "'s"
        || prose.Parsed.Tags[token] is Upos.Verb or Upos.Aux or Upos.Adp or Upos.CConj or Upos.Punct;

    // "the mayor of Upper Orle, Jo Lee": the noun before "of" and at most four words.
    private int HeadBeforeOf(int end)
    {
        for (var i = end; i > end - 6 && i > 0 && prose.SameSentence(i, end); i--)
        {
            if (prose.Lower(i) is "of" or "for")
            {
                return phrases.IsHead(i - 1) || IsPluralTitle(i - 1) ? i - 1
                    : prose.Lower(i - 1) is "and" or "," ? PluralHeadBefore(i - 1)
                    : -1;
            }

            if (prose.Parsed.Tags[i] is not (Upos.PropN or Upos.Noun or Upos.Adj or Upos.Det or Upos.Part))
            {
                return -1;
            }
        }

        return -1;
    }

    // "the foreign ministers of Lethmar, Ismar Dovani, left, and of Valdora, Ketrin Aldane"
    private int PluralHeadBefore(int token)
    {
        for (var i = token; i > token - 14 && i > 0 && prose.SameSentence(i, token); i--)
        {
            if (IsPluralTitle(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsPluralTitle(int token)
    {
        var lower = prose.Lower(token);
        return lower.Length > 4 && lower[^1] == 's' && NameLexicon.Titles.Contains(lower[..^1]);
    }

    private RoleFinding? PluralTitle(int head, int end)
    {
        if (!IsPluralTitle(head))
        {
            return null;
        }

        var role = phrases.Read(head);
        return role with { Role = role.Role[..^1], Nation = nations.OfName(prose.Lower(end)) ?? role.Nation };
    }

    private static void Add(NameFinding name, RoleFinding role, double weight)
    {
        name.Roles.Add(role);
        name.Scores.Add(EntityType.Person, role.Head is "owner" or "founder" or "leader" ? 1 : weight);
    }
}
