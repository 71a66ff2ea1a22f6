using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Weighs what a name is by its own words, the map and its surroundings. The weights were set by hand: 5 and more is a
/// word that leaves no doubt ("Ministry", "Mr."), 3 a ground that holds alone, under 2 a hint.
/// </summary>
internal sealed class TypeEvidence(Prose prose, Nations nations, Atlas atlas)
{
    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal);

    /// <summary>Adds to the finding's scores.</summary>
    public void Weigh(NameFinding name)
    {
        name.FollowsThe =
            prose.Lower(name.First - 1) == "the" && prose.SameSentence(name.First - 1, name.First) && !IsModifier(name);
        name.NamesFeature =
            prose.SameSentence(name.Last, name.Last + 1)
            && prose.Lower(name.Last + 1)
                is "dam"
                    or "reservoir"
                    or "river"
                    or "mine"
                    or "bridge"
                    or "plant"
                    or "airport"
                    or "lake"
                    or "canal";
        WeighMap(name);
        WeighOrganization(name);
        WeighOwnWords(name);
        WeighBefore(name);
        WeighAfter(name);
        WeighRelation(name);
    }

    // "the Trump administration": the article is the noun's.
    private bool IsModifier(NameFinding name) =>
        (prose.Text(name.Last + 1) == "-" && prose.Glued(name.Last))
        || prose.SameSentence(name.Last, name.Last + 1)
            && prose.ShapeOf(name.Last + 1) == Shape.Lower
            && prose.Parsed.Tags[name.Last + 1] is Upos.Noun
            && prose.Parsed.Heads[HeadToken(name)] > name.Last;

    private void WeighMap(NameFinding name)
    {
        var whole = string.Join(' ', name.Words.Select(word => word.Lower));
        if (nations.OfName(whole) is { } nation)
        {
            name.Scores.Add(EntityType.Place, Nations.IsIso(nation) ? 7 : 4.5);
        }
        else if (atlas.IsRegion(whole))
        {
            name.Scores.Add(EntityType.Place, 4);
        }
        else if (atlas.City(whole, Nobody) is { } city)
        {
            // A small town is as likely somebody's surname, or a plain word: it takes a preposition to make it one.
            var weight =
                atlas.Capital(whole) is not null ? 5
                : city.Population >= 500_000 ? 4
                : city.Population >= 100_000 ? 2
                : PlacePreposition(name) > 0 ? 1
                : 0;
            name.Scores.Add(EntityType.Place, name.Words.Length > 1 ? weight + 1 : weight);
        }
    }

    private void WeighOrganization(NameFinding name)
    {
        var words = name.Words;
        var whole = string.Join(' ', words.Select(word => word.Lower));
        if (NameLexicon.KnownOrganizations.ContainsKey(whole))
        {
            name.Scores.Add(EntityType.Organization, 7.5);
        }

        var small = Array.FindIndex(words, word => word.Lower is "of" or "for" or "and" or "&");
        var head = words[small > 0 ? small - 1 : ^1].Lower;
        if (NameLexicon.Organizations.Contains(head))
        {
            name.Scores.Add(EntityType.Organization, words.Length > 1 ? 5 : 2);
        }
        else if (
            words.Length == 1
            && words[0].First == words[0].Last
            && prose.ShapeOf(words[0].First) == Shape.Upper
            && words[0].Text.Length is >= 2 and <= 6
            && !prose.Styled[prose.Sentence[words[0].First]]
        )
        {
            name.Scores.Add(EntityType.Organization, 2.5);
        }

        if (name.Nation is not null && words.Length > 1)
        {
            name.Scores.Add(EntityType.Organization, 1);
        }
    }

    private void WeighOwnWords(NameFinding name)
    {
        var words = name.Words;
        if (words.Length > 1)
        {
            if (NameLexicon.Features.Contains(words[^1].Lower) && !NameLexicon.Organizations.Contains(words[^1].Lower))
            {
                name.Scores.Add(EntityType.Place, 5);
            }

            if (NameLexicon.FeaturesBefore.Contains(words[0].Lower))
            {
                name.Scores.Add(EntityType.Place, 5);
            }
            else if (NameLexicon.MapPrefixes.Contains(words[0].Lower))
            {
                name.Scores.Add(EntityType.Place, 1.5);
            }
        }

        WeighPersonShape(name);
    }

    private void WeighPersonShape(NameFinding name)
    {
        var words = name.Words;
        if (NameLexicon.GivenNames.ContainsKey(words[0].Lower.Split('-')[0]))
        {
            name.Scores.Add(EntityType.Person, words.Length > 1 ? 3 : 1);
        }

        if (words.Length is < 2 or > 5)
        {
            return;
        }

        if (words.Skip(1).Any(word => word.Lower.Length == 2 && word.Lower[1] == '.'))
        {
            name.Scores.Add(EntityType.Person, 2);
        }

        if (IsPlain(words) && words.Length <= 3 && !name.FollowsThe && name.Nation is null)
        {
            name.Scores.Add(EntityType.Person, 1.5);
        }
    }

    // Words that are nothing but a name: no head of an organisation, no feature, never written small.
    private bool IsPlain(NameWord[] words) =>
        prose.Parsed.Tags[words[0].First] is not Upos.Adj
        && words.All(word =>
            (char.IsUpper(word.Text[0]) || NameLexicon.Particles.Contains(word.Lower) || word.Lower.Contains('-'))
            && !NameLexicon.Organizations.Contains(word.Lower)
            && !NameLexicon.Features.Contains(word.Lower)
            && !NameLexicon.MapPrefixes.Contains(word.Lower)
            && word.Text.Any(char.IsLower)
            && prose.SmallCount(word.Lower) == 0
        );

    private void WeighBefore(NameFinding name)
    {
        var before = name.First - 1;
        while (before >= 0 && prose.Text(before) is "[" or "(" or "\"" or "“")
        {
            before--;
        }

        if (!prose.SameSentence(before, name.First))
        {
            return;
        }

        if (name.FollowsThe)
        {
            name.Scores.Add(EntityType.Person, -2.5);
            name.Scores.Add(EntityType.Organization, 0.4);
            return;
        }

        var weight = PlacePreposition(name);
        if (prose.Parsed.Lemmas[before] == "tell" && name.Words.Length == 1)
        {
            // "told Conwire": a first name alone is rarely told anything.
            name.Scores.Add(EntityType.Organization, 1.2);
        }

        if (weight > 0)
        {
            name.Scores.Add(EntityType.Place, weight);
        }

        if (prose.Lower(before) == "of" && IsPlaceNoun(before - 1))
        {
            name.Scores.Add(EntityType.Place, 4);
        }
        else if (prose.Lower(before) == "," && prose.Lower(before - 1) is "capital" or "city" or "town" or "village")
        {
            name.Scores.Add(EntityType.Place, 4);
        }
    }

    private double PlacePreposition(NameFinding name)
    {
        var before = name.First - 1;
        if (!prose.SameSentence(before, name.First) || prose.Text(name.Last + 1) is "'s" or "’s")
        {
            return 0;
        }

        return prose.Lower(before) switch
        {
            "in" or "near" or "outside" or "throughout" or "across" or "around" => 2,
            "at" => 1.5,
            "from" or "into" => 1,
            "to" or "between" => 0.5,
            _ => 0,
        };
    }

    private bool IsPlaceNoun(int token) =>
        NameLexicon.Features.Contains(prose.Lower(token))
        || prose.Lower(token) is "parts" or "north" or "south" or "east" or "west" or "capital" or "outskirts"
        || prose.Lower(token) is "mayor" or "governor" or "people" or "residents" or "inhabitants" or "king" or "queen";

    private void WeighAfter(NameFinding name)
    {
        var next = name.Last + 1;
        if (!prose.SameSentence(name.Last, next))
        {
            return;
        }

        var lower = prose.Lower(next);
        if (
            prose.ShapeOf(next) == Shape.Lower
            && NameLexicon.Features.Contains(lower)
            && lower is not ("state" or "house")
        )
        {
            name.Scores.Add(EntityType.Place, lower is "border" or "city" ? 2 : 3);
        }
        else if (
            prose.ShapeOf(next) == Shape.Lower
            && prose.Parsed.Tags[next] is Upos.Noun or Upos.Adj
            && prose.Lower(next + 1) is "mine" or "plant" or "dam" or "station" or "region" or "province" or "district"
        )
        {
            name.Scores.Add(EntityType.Place, 3);
        }

        if (lower is "inc." or "ltd." or "corp.")
        {
            name.Scores.Add(EntityType.Organization, 5);
        }

        if (lower == ",")
        {
            WeighAfterComma(name, next + 1);
        }
        else if (lower is "who" or "himself" or "herself")
        {
            name.Scores.Add(EntityType.Person, 3);
        }
    }

    // "Jo Lee, who farms", "Jo Lee, 54, ", "Drevna, Marrosk", "Teviska, a village".
    private void WeighAfterComma(NameFinding name, int token)
    {
        if (prose.Lower(token) is "who" or "whose")
        {
            name.Scores.Add(EntityType.Person, 3);
        }
        else if (prose.ShapeOf(token) == Shape.Number && prose.Text(token).Length == 2 && prose.Lower(token + 1) == ",")
        {
            name.Scores.Add(EntityType.Person, 3);
        }
        else if (nations.OfName(prose.Lower(token)) is not null && prose.Lower(token + 1) is "," or "." or "(")
        {
            name.Scores.Add(EntityType.Place, 1.5);
        }
        else if (prose.Lower(token) is "a" or "an" or "the")
        {
            for (var i = token + 1; i < token + 6 && prose.ShapeOf(i) is Shape.Lower or Shape.Capital; i++)
            {
                if (NameLexicon.Features.Contains(prose.Lower(i)) && prose.Parsed.Tags[i] is Upos.Noun)
                {
                    name.Scores.Add(EntityType.Place, 3);
                    return;
                }
            }
        }
    }

    private void WeighRelation(NameFinding name)
    {
        var head = HeadToken(name);
        if (
            prose.Parsed.Relations[head] is Relation.Nsubj
            && prose.Parsed.Heads[head] is >= 0 and var verb
            && NameLexicon.SpeechVerbs.Contains(prose.Parsed.Lemmas[verb].ToLowerInvariant())
        )
        {
            name.Scores.Add(
                EntityType.Person,
                name.Words.Length == 1 ? 0.4
                    : IsPlain(name.Words) ? 1.2
                    : 0.2
            );
            name.Scores.Add(EntityType.Organization, 0.2);
        }
    }

    /// <summary>The token of the name that the rest hangs on.</summary>
    public int HeadToken(NameFinding name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            var head = prose.Parsed.Heads[i];
            if (head < name.First || head > name.Last)
            {
                return i;
            }
        }

        return name.First;
    }
}
