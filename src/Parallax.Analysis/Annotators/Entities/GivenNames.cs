using System.Collections.Frozen;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// First names and the gender they mostly tell: those of the gazetteer that are no ordinary words, and a list of those
/// that are ("Grace", "Bill") but name people more often than not where they are capitalised (given-names.txt).
/// </summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, Gender> Listed = Read();

    /// <summary>Whether the word, in lower case, is a first name.</summary>
    public static bool Contains(string lower) => Listed.ContainsKey(lower) || IsKnown(lower, out _);

    /// <summary>The gender that a first name, in lower case, tells; unknown where it tells none or is no first name.</summary>
    public static Gender GenderOf(string lower) =>
        Listed.TryGetValue(lower, out var gender) || IsKnown(lower, out gender) ? gender : Gender.Unknown;

    private static bool IsKnown(string lower, out Gender gender)
    {
        var kinds = Gazetteer.Default.FindPersonName(lower) & (PersonNameKinds.Female | PersonNameKinds.Male);
        gender = kinds switch
        {
            PersonNameKinds.Female => Gender.Female,
            PersonNameKinds.Male => Gender.Male,
            _ => Gender.Unknown,
        };
        return kinds != PersonNameKinds.None && !IsOrdinary(lower);
    }

    private static bool IsOrdinary(string lower)
    {
        foreach (
            var part in (ReadOnlySpan<WordNetPart>)
                [WordNetPart.Noun, WordNetPart.Verb, WordNetPart.Adjective, WordNetPart.Adverb]
        )
        {
            var senses = WordNet.Default.Synsets(lower, part);
            for (var i = 0; i < senses.Count; i++)
            {
                if (WordNet.Default.Joined(senses[i], WordNetRelation.InstanceHypernym).Count == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FrozenDictionary<string, Gender> Read()
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var line in WordFile.Lines("given-names"))
        {
            var words = line.Split(' ');
            var gender = words[0] == "m" ? Gender.Male : Gender.Female;
            foreach (var name in words.Skip(1))
            {
                genders[name] = genders.TryGetValue(name, out var other) && other != gender ? Gender.Unknown : gender;
            }
        }

        return genders.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
