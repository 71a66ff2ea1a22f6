using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Weighs what a name is by its own words and the map, and has its surroundings weighed. The weights were set by hand: 5 and more is a
/// word that leaves no doubt ("Ministry", "Mr."), 3 a ground that holds alone, under 2 a hint.
/// </summary>
internal sealed class TypeEvidence(Prose prose, Nations nations, Atlas atlas)
{
    private static readonly Dictionary<string, int> NoCountry = new(StringComparer.Ordinal);

    private readonly NameSurroundings surroundings = new(prose, nations);

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
        surroundings.Weigh(name, IsPlain(name.Words));
        WeighVote(name);
    }

    // The network that reads names is asked for places alone: with its votes for people and bodies too, four more people
    // were found in samples/ that are none, and one place more.
    private void WeighVote(NameFinding name)
    {
        if (prose.NamedAs(name.First, name.Last) is NameKind.Place)
        {
            name.Scores.Vote(EntityType.Place, 0.8);
        }
    }

    // "the Trump administration": the article is the noun's.
    private bool IsModifier(NameFinding name) =>
        (prose.Text(name.Last + 1) == "-" && prose.Glued(name.Last))
        || prose.SameSentence(name.Last, name.Last + 1)
            && prose.ShapeOf(name.Last + 1) == Shape.Lower
            && prose.Parsed.Tags[name.Last + 1] is Upos.Noun
            && prose.Parsed.Heads[surroundings.HeadToken(name)] > name.Last;

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
        else if (atlas.City(whole, NoCountry) is { } city)
        {
            // A small town is as likely somebody's surname, or a plain word: it takes a preposition to make it one.
            var weight =
                atlas.Capital(whole) is not null ? 5
                : city.Population >= 500_000 ? 4
                : city.Population >= 100_000 ? 2
                : surroundings.PlacePreposition(name) > 0 ? 1
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
}
