namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds the longest runs of words that may be one name with its titles: "[Azerbaijani President Ilham] Aliyev".</summary>
internal sealed class NameScanner(Prose prose, Atlas atlas)
{
    // A longer run is no name but a list in capitals; the rest of it is read as a run of its own.
    private const int LongestRun = 14;

    // Words on either side of the small word in a known name.
    private const int LongestKnown = 4;

    private readonly NameWords words = new(prose, atlas);

    /// <summary>Runs of the article in text order.</summary>
    public IEnumerable<IReadOnlyList<NameWord>> Scan()
    {
        for (var token = 0; token < prose.Count; )
        {
            var word = words.At(token);
            if (word is null)
            {
                token++;
                continue;
            }

            var run = new List<NameWord> { word };
            while (run.Count < LongestRun && Extend(run)) { }
            yield return run;
            token = run[^1].Last + 1;
        }
    }

    private bool Extend(List<NameWord> run)
    {
        var next = run[^1].Last + 1;
        if (!prose.SameSentence(run[^1].Last, next))
        {
            return false;
        }

        return AppendKnown(run, next)
            || Append(run, words.At(next))
            || AppendSyllable(run, next)
            || AppendAfterParticles(run, next)
            || AppendAfterPreposition(run, next)
            || AppendAfterAnd(run, next)
            || AppendAfterPossessive(run, next)
            || AppendNumber(run, next)
            || AppendAcrossBrackets(run, next);
    }

    private static bool Append(List<NameWord> run, params NameWord?[] more)
    {
        if (more.Any(word => word is null))
        {
            return false;
        }

        run.AddRange(more!);
        return true;
    }

    // "Customs and Border Protection": small words inside a name that is known as a whole.
    private bool AppendKnown(List<NameWord> run, int next)
    {
        if (!NameLexicon.KnownJoints.Contains(prose.Lower(next)))
        {
            return false;
        }

        for (var start = run.Count - 1; start >= 0 && start >= run.Count - LongestKnown; start--)
        {
            var whole = string.Join(' ', run.Skip(start).Select(word => word.Lower)) + " " + prose.Lower(next);
            for (var end = next + 1; end <= next + LongestKnown && prose.SameSentence(next, end); end++)
            {
                whole += " " + prose.Lower(end);
                if (NameLexicon.KnownOrganizations.ContainsKey(whole))
                {
                    return Append(run, [.. Enumerable.Range(next, end - next + 1).Select(Small)]);
                }
            }
        }

        return false;
    }

    // "Moon Jae In": the last syllable looks like a small word, but for its capital inside a sentence.
    private bool AppendSyllable(List<NameWord> run, int next) =>
        run.Count >= 2
        && prose.ShapeOf(next) == Shape.Capital
        && prose.Text(next).Length == 2
        && !prose.CapitalTellsNothing(next)
        && !prose.Styled[prose.Sentence[next]]
        && prose.ShapeOf(next + 1) is not Shape.Capital
        && Append(run, Small(next));

    private bool AppendAfterParticles(List<NameWord> run, int next)
    {
        if (!NameLexicon.Particles.Contains(prose.Lower(next)))
        {
            return false;
        }

        var second = NameLexicon.Particles.Contains(prose.Lower(next + 1)) ? next + 1 : next;
        var name = prose.SameSentence(next, second + 1) ? words.At(second + 1) : null;
        if (name is null)
        {
            return false;
        }

        run.Add(Small(next));
        return second == next ? Append(run, name) : Append(run, Small(second), name);
    }

    private bool AppendAfterPreposition(List<NameWord> run, int next)
    {
        var preposition = prose.Lower(next);
        if (preposition is not ("of" or "for") || !TakesPreposition(run, preposition))
        {
            return false;
        }

        var the = preposition == "of" && prose.Lower(next + 1) == "the" ? 1 : 0;
        var name = prose.SameSentence(next, next + the + 1) ? words.At(next + the + 1) : null;
        if (
            name is null
            || (IsTitleEnd(run) && !NameLexicon.TitleModifiers.Contains(name.Lower) && name.Lower != "children")
        )
        {
            return false;
        }

        run.Add(Small(next));
        return the == 0 ? Append(run, name) : Append(run, Small(next + 1), name);
    }

    private static bool IsTitleEnd(List<NameWord> run) => NameLexicon.IsTitle(run[^1].Lower);

    private static bool TakesPreposition(List<NameWord> run, string preposition)
    {
        var last = run[^1].Lower;
        return NameLexicon.Organizations.Contains(last)
            || (
                preposition == "of"
                    ? NameLexicon.Features.Contains(last)
                        || NameLexicon.IsTitle(last)
                        || last is "republic" or "kingdom" or "states" or "emirates" or "house" or "isle" or "bay"
                    : last is "ombudswoman" or "ombudsman" or "minister" or "secretary"
            );
    }

    private bool AppendAfterAnd(List<NameWord> run, int next)
    {
        var and = prose.Lower(next);
        if (and == "&")
        {
            return words.At(next + 1) is { } partner && Append(run, Small(next), partner);
        }

        if (and != "and" || !run.Any(word => word.Lower is "of" or "for") || !IsDepartment(run[0].Lower))
        {
            return false;
        }

        var name = prose.SameSentence(next, next + 1) ? words.At(next + 1) : null;
        return name is not null
            && !NameLexicon.IsTitle(name.Lower)
            && !NameLexicon.GivenNames.ContainsKey(name.Lower)
            && !IsDepartment(name.Lower)
            && atlas.Country(name.Lower) is null
            && atlas.Demonym(name.Lower) is null
            && prose.NameCount(name.Lower) <= 2
            && Append(run, Small(next), name);
    }

    private static bool IsDepartment(string lower) =>
        lower
            is "ministry"
                or "department"
                or "committee"
                or "center"
                or "centre"
                or "institute"
                or "organization"
                or "organisation"
                or "bureau"
                or "office"
                or "agency"
                or "association"
                or "commission"
                or "board"
                or "secretary"
                or "minister"
                or "council";

    // "Free Miners' Union", "People's Bank": a possessive inside a name is followed by the head of an organisation.
    private bool AppendAfterPossessive(List<NameWord> run, int next)
    {
        var mark = prose.Text(next);
        var last = run[^1].Lower;
        var possessive = mark is "'" or "’"
            ? last.EndsWith('s') && atlas.Country(last) is null
            : mark is "'s" or "’s" && last is "people" or "women" or "men" or "children" or "king" or "queen" or "st";
        if (!possessive || !prose.SameSentence(next, next + 1) || words.At(next + 1) is not { } name)
        {
            return false;
        }

        var after = prose.SameSentence(name.Last, name.Last + 1) ? words.At(name.Last + 1) : null;
        return (IsHead(name) || (after is not null && IsHead(after))) && Append(run, Small(next), name);
    }

    private static bool IsHead(NameWord word) =>
        NameLexicon.Organizations.Contains(word.Lower) || NameLexicon.Features.Contains(word.Lower);

    private bool AppendNumber(List<NameWord> run, int next) =>
        run[^1].Lower is "no." or "no"
        && prose.ShapeOf(next) == Shape.Number
        && Append(run, new NameWord(next, next, prose.Text(next), prose.Lower(next)));

    // "[Azerbaijani President Ilham] Aliyev", "(Azerbaijani) President (Ilham) Aliyev": an editor's insertion is part of
    // the name; "Agency (KCNA)" and "Aliyev (Azerbaijan)" are none.
    private bool AppendAcrossBrackets(List<NameWord> run, int next)
    {
        if (IsBracket(next, open: false))
        {
            return IsBracket(run[0].First - 1, open: true)
                && prose.SameSentence(next, next + 1)
                && Append(run, words.At(next + 1));
        }

        if (!IsBracket(next, open: true))
        {
            return false;
        }

        var inside = new List<NameWord>();
        var token = next + 1;
        while (inside.Count < 4 && prose.SameSentence(next, token) && words.At(token) is { } word)
        {
            inside.Add(word);
            token = word.Last + 1;
        }

        var isInsertion =
            inside.Count > 0
            && IsBracket(token, open: false)
            && inside.All(word => prose.ShapeOf(word.First) != Shape.Upper)
            && prose.SameSentence(next, token + 1);
        return isInsertion && words.At(token + 1) is { } after && Append(run, [.. inside, after]);
    }

    private bool IsBracket(int token, bool open) =>
        open ? prose.Text(token) is "[" or "(" : prose.Text(token) is "]" or ")";

    private NameWord Small(int token) => new(token, token, prose.Text(token), prose.Lower(token));
}
