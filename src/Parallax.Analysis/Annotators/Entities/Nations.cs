namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// The countries an article can mean. A nation is known by its ISO code, or, where the map does not have it, by its name
/// in lower case: the article itself shows that "Valdoran" belongs to "Valdora" by using both.
/// </summary>
internal sealed class Nations
{
    private static readonly string[] Endings = ["an", "n", "ian", "i", "ese", "ish", "ic"];

    private readonly Atlas atlas;
    private readonly Dictionary<string, string> demonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> lands = new(StringComparer.Ordinal);

    public Nations(Prose prose, Atlas atlas, IReadOnlyList<IReadOnlyList<NameWord>> runs)
    {
        this.atlas = atlas;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var modifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in runs.SelectMany(run => run))
        {
            names.Add(word.Lower);
            if (ModifiesNoun(prose, word))
            {
                modifiers.Add(word.Lower);
            }
        }

        foreach (var form in modifiers.Where(form => form.Length >= 5 && atlas.Demonym(form) is null))
        {
            if (Bases(form).FirstOrDefault(names.Contains) is { } land)
            {
                demonyms[form] = land;
                demonyms[form + "s"] = land;
                lands.Add(land);
            }
        }
    }

    /// <summary>The nation whose adjective or people this is, or null.</summary>
    public string? OfDemonym(string lower) => atlas.Demonym(lower) ?? demonyms.GetValueOrDefault(lower);

    /// <summary>The nation of this name, or null.</summary>
    public string? OfName(string lower) => atlas.Country(lower) ?? (lands.Contains(lower) ? lower : null);

    /// <summary>Whether the nation is on the map.</summary>
    public static bool IsIso(string? nation) => nation is { Length: 2 } && char.IsAsciiLetterUpper(nation[0]);

    /// <summary>ISO code of the nation, or null where the map does not have it.</summary>
    public static string? Iso(string? nation) => IsIso(nation) ? nation : null;

    // "Valdoran soldiers", "Lethmari Foreign Minister".
    private static bool ModifiesNoun(Prose prose, NameWord word)
    {
        var next = word.Last + 1;
        return prose.SameSentence(word.Last, next)
            && (
                (
                    prose.ShapeOf(next) == Shape.Lower
                    && prose.Parsed.Tags[next] is Language.Upos.Noun or Language.Upos.Adj
                )
                || NameLexicon.IsTitle(prose.Lower(next))
                || NameLexicon.TitleModifiers.Contains(prose.Lower(next))
                || NameLexicon.Organizations.Contains(prose.Lower(next))
            );
    }

    /// <summary>Names of lands that a form may be the adjective of.</summary>
    public static IEnumerable<string> Bases(string form)
    {
        foreach (var ending in Endings.Where(ending => form.EndsWith(ending, StringComparison.Ordinal)))
        {
            var stem = form[..^ending.Length];
            if (stem.Length < 4)
            {
                continue;
            }

            yield return stem;
            foreach (var vowel in (string[])["a", "ia", "e", "o", "y", "land"])
            {
                yield return stem + vowel;
            }
        }
    }
}
