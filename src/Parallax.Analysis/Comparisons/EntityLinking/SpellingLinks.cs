using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>
/// Joins full names that are spelt alike ("Mnatsakanyan", "Mnatsakanian"), and organisations with the short name that an
/// article explains ("Korean Central News Agency", "KCNA").
/// </summary>
internal sealed class SpellingLinks(List<LinkedName> names, LinkGroups groups)
{
    // Names that begin alike are compared each with each; beyond this many, they are a list.
    private const int MostCompared = 200;

    public void Join()
    {
        JoinExplained();
        foreach (var alike in Enumerable.Range(0, names.Count).Where(IsFull).GroupBy(Beginning, StringComparer.Ordinal))
        {
            var members = alike.OrderBy(i => names[i].Letters, StringComparer.Ordinal).Take(MostCompared).ToList();
            for (var a = 0; a < members.Count; a++)
            {
                for (var b = a + 1; b < members.Count; b++)
                {
                    if (SpeltAlike(names[members[a]], names[members[b]]))
                    {
                        groups.Join(members[a], members[b]);
                    }
                }
            }
        }
    }

    private bool IsFull(int i) => names[i].Identity is null && names[i].Words.Length > 1;

    private string Beginning(int i) =>
        $"{names[i].Entity.Type} {Romanisation.Key(names[i].Words[0])[0]} {Romanisation.Key(names[i].Words[^1])[0]}";

    // One article that has both tells them apart.
    private static bool SpeltAlike(LinkedName one, LinkedName other) =>
        one.Article != other.Article
        && one.Words.Length == other.Words.Length
        && !AreOfTwoGenders(one, other)
        && one.Words.Zip(other.Words).All(pair => NameFolding.Alike(pair.First, pair.Second));

    // "Daniel Ruiz" and "Daniela Ruiz" are a letter apart.
    private static bool AreOfTwoGenders(LinkedName one, LinkedName other) =>
        one.Entity.Type == EntityType.Person
        && GivenName.GenderOf(one.Words[0]) is var gender and not Gender.Unknown
        && GivenName.GenderOf(other.Words[0]) is var told and not Gender.Unknown
        && gender != told;

    private void JoinExplained()
    {
        var byShort = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var key in ShortNames(names[i]).Distinct(StringComparer.Ordinal))
            {
                if (!byShort.TryGetValue(key, out var list))
                {
                    byShort[key] = list = [];
                }

                list.Add(i);
            }
        }

        foreach (var same in byShort.Values)
        {
            var full = same.Where(i => names[i].Words.Length > 1).ToList();
            if (full.Select(i => names[i].Letters).Distinct(StringComparer.Ordinal).Count() <= 1)
            {
                same.ForEach(i => groups.Join(same[0], i));
            }
        }
    }

    private static IEnumerable<string> ShortNames(LinkedName name) =>
        name.Entity.Type != EntityType.Organization || name.Identity is not null
            ? []
            : name.Entity.OtherNames.Append(name.Entity.Name).Where(IsAcronym).Select(NameFolding.Fold);

    private static bool IsAcronym(string text) =>
        text.Length is >= 2 and <= 12
        && text.Count(char.IsUpper) >= 2
        && text.All(c => char.IsUpper(c) || c is '.' or '-');
}
