using Parallax.Analysis.Annotators.Entities;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>An entity of one article with the keys under which it can meet others.</summary>
internal sealed class LinkedName
{
    public LinkedName(string article, Entity entity, EntityIndex entities)
    {
        Article = article;
        Entity = entity;
        Words = entity.Type == EntityType.Group ? GroupWords(entity.Name) : FoldedWords(entity.Name);
        Nation = entity.Country ?? Fold(entities.Find(entity.Nation)?.Name);
        Identity = IdentityOf(entity);
    }

    public string Article { get; }

    public Entity Entity { get; }

    /// <summary>Folded words of the name, without initials: "vladimir", "putin".</summary>
    public string[] Words { get; }

    /// <summary>ISO code or folded name of the country it is, lies in or serves.</summary>
    public string? Nation { get; }

    /// <summary>A key that settles who it is by itself: a country's code, a city's number, a country's body; or null.</summary>
    public string? Identity { get; }

    /// <summary>All the name's letters.</summary>
    public string Letters => string.Concat(Words);

    private string? IdentityOf(Entity entity)
    {
        if (entity.IsCountry)
        {
            return "country " + (entity.Country ?? Letters);
        }

        if (entity.IsThing)
        {
            return "thing " + Letters;
        }

        if (entity.GeoNames is { } city)
        {
            return $"city {city}";
        }

        if (entity.Type == EntityType.Place && Gazetteer.Default.FindRegion(entity.Name) is { } region)
        {
            return $"region {region.Name}";
        }

        if (
            entity.Type == EntityType.Organization
            && NameLexicon.KnownOrganizations.TryGetValue(entity.Name.ToLowerInvariant(), out var known)
        )
        {
            return $"organization {known}";
        }

        return
            entity.Type == EntityType.Group
            && Nation is not null
            && NameLexicon.Groups.TryGetValue(LastWord(entity.Name), out var kind)
            ? $"body {Nation} {kind}"
            : null;
    }

    // "both parties", "34 officials", "the officials" and "official" are one group as far as words go.
    private static string[] GroupWords(string name)
    {
        var words = FoldedWords(name)
            .Where(word =>
                !char.IsAsciiDigit(word[0]) && !Counts.Contains(word) && !NameLexicon.Addresses.Contains(word)
            )
            .ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i].Length > 3 && words[i][^1] == 's' && words[i][^2] != 's' ? words[i][..^1] : words[i];
        }

        return words;
    }

    private static readonly HashSet<string> Counts = new(
        "two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands several some many few both all other".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static string? Fold(string? name) => name is null ? null : string.Concat(FoldedWords(name));

    /// <summary>Folded words of a name; initials and generations are left out of a name of three words or more.</summary>
    public static string[] FoldedWords(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(NameFolding.Fold)
            .Where(word => word.Length > 0 && word != "the")
            .ToArray();
        return words.Length < 3
            ? words
            : [.. words.Where((word, i) => i == 0 || (word.Length > 1 && word is not ("jr" or "sr" or "ii" or "iii")))];
    }
}
