using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Words by the sector of those they mean, from <c>sectors.txt</c>, which says what the sectors and kinds are.</summary>
internal static class SectorWords
{
    private static readonly WordList Words = WordList.Load("Events/Facts/sectors.txt");
    private static readonly FrozenDictionary<string, string> Heads = Of("head");
    private static readonly FrozenDictionary<string, string> Befores = Of("before");
    private static readonly FrozenDictionary<string, string> Overs = Of("over");
    private static readonly FrozenDictionary<string, string> Names = Of("name");
    private static readonly FrozenDictionary<string, string> Knowns = Of("known");

    // What a word before them says more of: rebel troops, opposition lawmakers, police officers.
    private static readonly FrozenSet<string> Yielding = new[]
    {
        "military",
        "police",
        "legislature",
        "party",
        "civilians",
        "militia",
        "rebels",
        "protesters",
        "criminals",
    }.ToFrozenSet();

    /// <summary>Every sector.</summary>
    public static IReadOnlyList<string> Sectors { get; } =
    [
        .. Words
            .Names.Where(name => name.Contains('.', StringComparison.Ordinal))
            .Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The sector that the noun tells by itself, or null.</summary>
    public static string? OfHead(string lemma) => Heads.GetValueOrDefault(lemma);

    /// <summary>The sector that a word tells of the noun behind it, where that noun tells none.</summary>
    public static string? Before(string word) => Overs.GetValueOrDefault(word) ?? Befores.GetValueOrDefault(word);

    /// <summary>The sector that a word tells of the noun behind it, whatever that noun tells.</summary>
    public static string? Over(string word) => Overs.GetValueOrDefault(word);

    /// <summary>Whether a word before its noun may say more than the noun.</summary>
    public static bool Yields(string sector) => Yielding.Contains(sector);

    /// <summary>The sector of an organisation with this word in its name.</summary>
    public static string? OfNameWord(string word) => Names.GetValueOrDefault(word);

    /// <summary>The sector of an organisation known by this name, in lower case.</summary>
    public static string? OfKnown(string name) => Knowns.GetValueOrDefault(name);

    /// <summary>Whether the noun tells by the words around it only: "leader", "official", "group".</summary>
    public static bool IsNeutral(string lemma) => Words["neutral"].Contains(lemma);

    /// <summary>Whether a country's people of this noun are its government's: "Turkish officials".</summary>
    public static bool IsOfficial(string lemma) => Words["official"].Contains(lemma);

    private static FrozenDictionary<string, string> Of(string kind) =>
        Words
            .Names.Where(name => name.EndsWith("." + kind, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Words[name].Select(word => (word, sector: name[..^(kind.Length + 1)])))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.sector);
}
