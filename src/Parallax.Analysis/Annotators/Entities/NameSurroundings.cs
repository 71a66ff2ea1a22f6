using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Weighs what a name is by what stands around it: prepositions, nouns and appositions beside it, the verb it is subject of.
/// </summary>
internal sealed class NameSurroundings(Prose prose, Nations nations)
{
    /// <summary>Adds to the finding's scores.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPlain">Whether its words are nothing but a name.</param>
    public void Weigh(NameFinding name, bool isPlain)
    {
        WeighBefore(name);
        WeighAfter(name);
        WeighRelation(name, isPlain);
    }

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

    /// <summary>How much the preposition before the name speaks for a place; 0 where none does.</summary>
    public double PlacePreposition(NameFinding name)
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

    private void WeighRelation(NameFinding name, bool isPlain)
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
                    : isPlain ? 1.2
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
