using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Decides which tokens are words of names. A capital inside a sentence says so; where any word has one (a sentence's
/// start, a headline in capitals) the tag, the map and how the article writes the word elsewhere decide.
/// </summary>
internal sealed class NameWords(Prose prose, Atlas atlas)
{
    // Lower-case ends of hyphenated compounds that are no syllables of a given name: "Trump-era", "U.S.-led".
    private static readonly HashSet<string> CompoundEnds = new(
        "era led run born made held wide pro like style based backed bound only free long day age old to in-law by off up".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>The word of a name that starts at the token, or null.</summary>
    public NameWord? At(int token)
    {
        if (token >= prose.Count)
        {
            return null;
        }

        if (!IsNameToken(token))
        {
            return IsArticleAndName(token) ? Word(token, token + 2) : null;
        }

        var last = token;
        while (Hyphen(last) && Joins(token, last))
        {
            last += 2;
        }

        return Word(token, last);
    }

    private bool Hyphen(int token) =>
        prose.Glued(token)
        && prose.Glued(token + 1)
        && prose.Text(token + 1) is "-" or "‑" or "‐"
        && prose.SameSentence(token, token + 2);

    private bool Joins(int first, int token)
    {
        var next = token + 2;
        return prose.ShapeOf(next) switch
        {
            Shape.Capital or Shape.Upper => !IsPair(first, token, next),
            Shape.Number => token == first && prose.ShapeOf(token) is Shape.Upper or Shape.Capital,
            Shape.Lower => IsSyllable(next),
            _ => false,
        };
    }

    // "U.S.-Mexico", "Trump-Kim": two names that the article, or the map, has one by one.
    private bool IsPair(int first, int token, int next) =>
        token == first && StandsAlone(prose.Lower(token)) && StandsAlone(prose.Lower(next));

    private bool StandsAlone(string lower) =>
        prose.NameCount(lower) > 0 || atlas.Country(lower) is not null || atlas.Demonym(lower) is not null;

    private bool IsSyllable(int token)
    {
        var lower = prose.Lower(token);
        return lower.Length is >= 2 and <= 5
            && !CompoundEnds.Contains(lower)
            && (lower.Length <= 3 || prose.Parsed.Tags[token] == Upos.PropN)
            && !NameLexicon.FunctionWords.Contains(lower) | lower is "in" or "no" or "so";
    }

    private bool IsArticleAndName(int token) =>
        prose.Lower(token) is "al" or "el" or "ul" or "ad" or "as" or "an"
        && Hyphen(token)
        && prose.ShapeOf(token + 2) is Shape.Capital;

    private bool IsNameToken(int token)
    {
        var form = prose.Words[token];
        if (form.Shape == Shape.Initial)
        {
            return true;
        }

        if (form.Shape is not (Shape.Capital or Shape.Upper) || form.Lower is "i" or "a" || IsDate(token))
        {
            return false;
        }

        if (prose.CapitalTellsNothing(token))
        {
            return IsNameByOtherEvidence(token) || IsOrdinalName(token);
        }

        if (IsOrdinalName(token))
        {
            return true;
        }

        return form.Text.Length > 1 && (!NameLexicon.FunctionWords.Contains(form.Lower) || IsAcronym(token));
    }

    // "US" and "WHO" are names among small letters, "OF" among capitals is none.
    private bool IsAcronym(int token) =>
        prose.ShapeOf(token) == Shape.Upper
        && prose.ShapeOf(token - 1) != Shape.Upper
        && prose.ShapeOf(token + 1) != Shape.Upper
        && prose.Parsed.Tags[token] is Upos.PropN or Upos.Noun;

    // "First City Hospital treated", "Third Regiment".
    private bool IsOrdinalName(int token) =>
        prose.Lower(token) is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh"
        && !prose.Styled[prose.Sentence[token]]
        && prose.SameSentence(token, token + 1)
        && prose.ShapeOf(token + 1) == Shape.Capital
        && !IsDate(token + 1);

    private bool IsDate(int token)
    {
        var lower = prose.Lower(token).TrimEnd('.');
        if (!NameLexicon.Calendar.Contains(lower))
        {
            return false;
        }

        // "Theresa May", but not "on Tuesday May 3".
        return lower is not ("may" or "march" or "august" or "jan" or "april" or "june")
            || prose.ShapeOf(token + 1) == Shape.Number
            || !NameLexicon.GivenNames.ContainsKey(prose.Lower(token - 1))
                && !NameLexicon.IsTitle(prose.Lower(token - 1));
    }

    private bool IsNameByOtherEvidence(int token)
    {
        var lower = prose.Lower(token);
        if (NameLexicon.FunctionWords.Contains(lower))
        {
            return false;
        }

        int small = prose.SmallCount(lower),
            name = prose.NameCount(lower);
        if (
            atlas.Country(lower) is not null
            || atlas.Demonym(lower) is not null
            || name > small
            || IsLandsAdjective(lower)
        )
        {
            return true;
        }

        var proper = prose.Parsed.Tags[token] == Upos.PropN || IsUnheardOf(token, lower);
        if (prose.Styled[prose.Sentence[token]])
        {
            return proper && small == 0 && name > 0 || NameLexicon.GivenNames.ContainsKey(lower) && proper;
        }

        return proper && small <= name || BeginsTitledName(token, proper);
    }

    // "Orvania pulls troops back": the tagger may take a sentence's first word for a common noun where it knows nothing of
    // it. Of such first words without a vector, in letters only, 169 of 210 are proper nouns in the training treebanks.
    private bool IsUnheardOf(int token, string lower) =>
        prose.Parsed.Tags[token] is Upos.Noun or Upos.Adj or Upos.X
        && WordVectors.Default.Find(lower) < 0
        && lower.All(char.IsLetter);

    // "Orvanian troops closed the road": the article has the land inside a sentence.
    private bool IsLandsAdjective(string lower) =>
        lower.Length >= 5
        && prose.SmallCount(lower) == 0
        && Nations.Bases(lower).Any(land => prose.NameCount(land) > 0);

    // "Interior Minister Goran Pelk denied": a sentence's first word that a capitalised word follows.
    private bool BeginsTitledName(int token, bool proper)
    {
        var lower = prose.Lower(token).TrimEnd('.');
        return prose.SameSentence(token, token + 1)
            && prose.ShapeOf(token + 1) is Shape.Capital or Shape.Upper or Shape.Initial
            && !NameLexicon.FunctionWords.Contains(prose.Lower(token + 1))
            && (
                proper
                || NameLexicon.Titles.Contains(lower)
                || NameLexicon.TitleModifiers.Contains(lower)
                || NameLexicon.Organizations.Contains(lower)
                || NameLexicon.GivenNames.ContainsKey(lower)
                || NameLexicon.FeaturesBefore.Contains(lower)
            );
    }

    private NameWord Word(int first, int last)
    {
        var text = first == last ? prose.Text(first) : prose.Span(first, last).In(prose.Parsed.Text);
        return new NameWord(first, last, text, first == last ? prose.Lower(first) : text.ToLowerInvariant());
    }
}
