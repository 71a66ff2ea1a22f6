using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>What a part of a run of capitalised words is.</summary>
internal enum PieceKind
{
    Demonym,
    Title,
    Name,
}

/// <summary>A part of a run: "Turkish" + "Foreign Minister" + "Mevlut Cavusoglu".</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its words.</param>
/// <param name="Nation">The nation a demonym means.</param>
internal sealed record NamePiece(PieceKind Kind, NameWord[] Words, string? Nation)
{
    public int First => Words[0].First;
    public int Last => Words[^1].Last;
}

/// <summary>Parts a run into adjectives of countries, titles and names.</summary>
internal sealed class NameParts(Prose prose, Nations nations, Atlas atlas)
{
    /// <summary>The pieces of a run, in its order.</summary>
    public IEnumerable<NamePiece> Split(IReadOnlyList<NameWord> run)
    {
        var words = run.ToArray();
        if (IsKnownWhole(words) || IsOrganization(words))
        {
            return [new NamePiece(PieceKind.Name, words, LeadingNation(words).Nation)];
        }

        var head = LastTitle(words);
        return head < 0 ? Bare(words) : Titled(words, head);
    }

    private bool IsKnownWhole(NameWord[] words)
    {
        var whole = Joined(words);
        return NameLexicon.KnownOrganizations.ContainsKey(whole)
            || (words.Length > 1 && (atlas.Country(whole) is not null || atlas.IsRegion(whole)));
    }

    // The head of an organisation's name is its last word, or the last before "of", "for" and the like.
    private static bool IsOrganization(NameWord[] words)
    {
        if (words.Length < 2 || NameLexicon.IsTitle(words[^1].Lower))
        {
            return false;
        }

        var small = Array.FindIndex(words, 1, word => char.IsLower(word.Text[0]) || word.Text is "&");
        var head = small > 0 && words[small].Lower is "of" or "for" ? small - 1 : words.Length - 1;
        return NameLexicon.Organizations.Contains(words[head].Lower)
            && !NameLexicon.IsTitle(words[head].Lower)
            && (head > 0 || small > 0)
            && !(head > 0 && NameLexicon.GivenNames.ContainsKey(words[head - 1].Lower) && head == 1 && small < 0);
    }

    // The last title that a name follows; of a run of titles alone, its last word.
    private static int LastTitle(NameWord[] words)
    {
        var end = words.Length - 1;
        if (EndsInTitleOf(words) is var of and >= 0)
        {
            return of;
        }

        if (NameLexicon.IsTitle(words[end].Lower) && words.Take(end).All(BelongsToTitle))
        {
            return end;
        }

        for (var i = end - 1; i >= 0; i--)
        {
            var lower = words[i].Lower;
            var followsGivenName = i > 0 && NameLexicon.GivenNames.ContainsKey(words[i - 1].Lower);
            if (
                NameLexicon.IsTitle(lower)
                && !followsGivenName
                && words[i + 1].Lower is not ("of" or "for" or "'s" or "'")
            )
            {
                return i;
            }
        }

        // "the Defence Secretary": modifiers or a country before a title that ends the run.
        return NameLexicon.IsTitle(words[end].Lower) && end > 0 && BelongsToTitle(words[end - 1]) ? end : -1;
    }

    // "Minister of Energy", "Secretary of State Ann Lee": the title's last word.
    private static int EndsInTitleOf(NameWord[] words)
    {
        var of = Array.FindIndex(words, word => word.Lower is "of" or "for");
        if (of <= 0 || of == words.Length - 1 || !NameLexicon.IsTitle(words[of - 1].Lower))
        {
            return -1;
        }

        var end = of + 1;
        while (
            end < words.Length - 1 && (BelongsToTitle(words[end + 1]) || words[end + 1].Lower is "affairs" or "state")
        )
        {
            end++;
        }

        return end;
    }

    private static bool BelongsToTitle(NameWord word) =>
        NameLexicon.TitleModifiers.Contains(word.Lower)
        || NameLexicon.IsTitle(word.Lower)
        || word.Lower is "of" or "for" or "and" or "&" or "the";

    private IEnumerable<NamePiece> Titled(NameWord[] words, int head)
    {
        var start = head;
        var of = Array.FindIndex(words, word => word.Lower is "of" or "for");
        if (of > 0 && of < head)
        {
            start = of - 1;
        }

        while (start > 0 && BelongsToTitle(words[start - 1]))
        {
            start--;
        }

        start = Math.Max(start, KnownPrefix(words, head));
        foreach (var piece in Before(words[..start]))
        {
            yield return piece;
        }

        yield return new NamePiece(PieceKind.Title, words[start..(head + 1)], null);
        if (head + 1 < words.Length)
        {
            yield return new NamePiece(PieceKind.Name, words[(head + 1)..], null);
        }
    }

    // "White House Counsel": the house is no modifier of the title.
    private static int KnownPrefix(NameWord[] words, int head)
    {
        for (var length = Math.Min(3, head); length > 0; length--)
        {
            if (NameLexicon.KnownOrganizations.ContainsKey(Joined(words[..length])))
            {
                return length;
            }
        }

        return 0;
    }

    // "Former Arkansas Gov. Mike Huckabee": a sentence's first word that only describes is no part of the name.
    private IEnumerable<NamePiece> Before(NameWord[] words)
    {
        var start = 0;
        while (start < words.Length && NameLexicon.TitleModifiers.Contains(words[start].Lower))
        {
            start++;
        }

        return start == words.Length ? [] : Bare(words[start..]);
    }

    private IEnumerable<NamePiece> Bare(NameWord[] words)
    {
        var (length, nation) = LeadingNation(words);
        if (length == 0)
        {
            return [new NamePiece(PieceKind.Name, words, null)];
        }

        var demonym = new NamePiece(PieceKind.Demonym, words[..length], nation);
        if (length == words.Length)
        {
            return [demonym];
        }

        var rest = words[length..];
        return
            NameLexicon.GivenNames.ContainsKey(rest[0].Lower)
            || nations.OfDemonym(rest[0].Lower) is not null
            || NameLexicon.KnownOrganizations.ContainsKey(Joined(rest))
            ? [demonym, new NamePiece(PieceKind.Name, rest, nation)]
            : [new NamePiece(PieceKind.Name, words, nation)];
    }

    // "South Korean" before "Turkish".
    private (int Length, string? Nation) LeadingNation(NameWord[] words)
    {
        if (words.Length > 1 && nations.OfDemonym(Joined(words[..2])) is { } two)
        {
            return (2, two);
        }

        return nations.OfDemonym(words[0].Lower) is { } one && nations.OfName(words[0].Lower) is null
            ? (1, one)
            : (0, null);
    }

    private static string Joined(NameWord[] words) => string.Join(' ', words.Select(word => word.Lower));

    /// <summary>The finding of a piece that names something.</summary>
    public NameFinding Finding(NamePiece piece)
    {
        var span = prose.Span(piece.First, piece.Last);
        var text = span.In(prose.Parsed.Text);
        if (text.AsSpan().IndexOfAny("[]()\n") >= 0)
        {
            text = string.Join(' ', piece.Words.Select(word => word.Text));
        }

        return new NameFinding
        {
            Words = piece.Words,
            Span = span,
            Text = text,
            Key = [.. piece.Words.Select(word => NameFolding.Fold(word.Text)).Where(key => key.Length > 0)],
            First = piece.First,
            Last = piece.Last,
            Nation = piece.Nation,
        };
    }
}
