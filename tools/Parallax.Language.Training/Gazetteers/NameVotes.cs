namespace Parallax.Language.Training.Gazetteers;

/// <summary>
/// What lists of names say of each name: how many have it among the first names of women, of men, and among family names.
/// A kind with few votes beside another's many is left out: some list has "Maria" among men, or "Campbell" as a first name.
/// </summary>
internal sealed class NameVotes
{
    /// <summary>A kind is left out where the strongest has this many times its votes.</summary>
    private const int Overruled = 4;

    private readonly Dictionary<string, int[]> votes = new(StringComparer.Ordinal);

    /// <summary>Counts one list; names of several words count as their words, as written and folded, in lower case.</summary>
    public void Add(IEnumerable<string> list, PersonNameKinds kinds, int weight = 1)
    {
        foreach (var name in list.SelectMany(Words).Where(IsName).SelectMany(PlaceNameWords.Forms).ToHashSet())
        {
            var held = votes.TryGetValue(name, out var known) ? known : votes[name] = new int[3];
            for (var k = 0; k < held.Length; k++)
            {
                held[k] += weight * (((int)kinds >> k) & 1);
            }
        }
    }

    /// <summary>Whether some list has the name among first names.</summary>
    public bool IsFirst(string name) =>
        votes.TryGetValue(name.ToLowerInvariant(), out var held) && held[0] + held[1] > 0;

    /// <summary>The names with the kinds that their votes support.</summary>
    public IEnumerable<(string Name, PersonNameKinds Kinds)> Kinds() =>
        votes.Select(v =>
        {
            var most = v.Value.Max();
            var kinds = Enumerable.Range(0, 3).Where(k => v.Value[k] * Overruled > most).Sum(k => 1 << k);
            return (v.Key, (PersonNameKinds)kinds);
        });

    /// <summary>Words of a name.</summary>
    public static string[] Words(string name) => name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    // Initials, particles in small letters and abbreviations are no names.
    private static bool IsName(string word) =>
        word.Length is > 1 and <= 40
        && char.IsUpper(word[0])
        && word.All(c => char.IsLetter(c) || IsApostrophe(c))
        && word.Any(char.IsLower);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʻ' or 'ʼ' or '‘';
}
