using System.Collections.Frozen;
using Parallax.Analysis.Annotators;
using Parallax.Language;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>What others call the types, countries and sectors that Parallax has, from the data files beside this one.</summary>
internal static class EventCodes
{
    private static readonly FrozenDictionary<string, SectorCodes> Sectors = WordList
        .Lines("Exports/sectors.txt")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new SectorCodes(Code(cells[1]), Code(cells[2]), Code(cells[3])),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, string> Roots = Pairs("Exports/roots.txt");
    private static readonly FrozenDictionary<string, string> FipsCodes = Pairs("Exports/fips.txt");

    // PLOVER 2.0; its drafts had SANCTION among words.
    private static readonly FrozenDictionary<string, int> Quads = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["AGREE"] = 1,
        ["CONSULT"] = 1,
        ["SUPPORT"] = 1,
        ["CONCEDE"] = 1,
        ["COOPERATE"] = 2,
        ["AID"] = 2,
        ["RETREAT"] = 2,
        ["REQUEST"] = 3,
        ["ACCUSE"] = 3,
        ["REJECT"] = 3,
        ["THREATEN"] = 3,
        ["PROTEST"] = 4,
        ["SANCTION"] = 4,
        ["MOBILIZE"] = 4,
        ["COERCE"] = 4,
        ["ASSAULT"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The types that have codes: PLOVER's sixteen.</summary>
    public static IEnumerable<string> Types => Quads.Keys;

    /// <summary>
    /// PLOVER's quad: 1 and 2 cooperation by word and deed, 3 and 4 conflict by word and deed; null for no type of its.
    /// </summary>
    public static int? Quad(string type) => Quads.TryGetValue(type, out var quad) ? quad : null;

    /// <summary>CAMEO's root ("19"); null for no type of PLOVER's.</summary>
    public static string? Root(string type, string? mode) =>
        (mode is null ? null : Roots.GetValueOrDefault($"{type} {mode}")) ?? Roots.GetValueOrDefault(type);

    /// <summary>CAMEO's quad, which follows from the root and is not always PLOVER's.</summary>
    public static int? RootQuad(string? root) =>
        root switch
        {
            null => null,
            _ when string.CompareOrdinal(root, "05") <= 0 => 1,
            _ when string.CompareOrdinal(root, "08") <= 0 => 2,
            _ when string.CompareOrdinal(root, "13") <= 0 => 3,
            _ => 4,
        };

    /// <summary>Codes of a sector's word; none for a word that has none.</summary>
    public static SectorCodes Sector(string? word) =>
        word is null ? SectorCodes.None : Sectors.GetValueOrDefault(word, SectorCodes.None);

    /// <summary>
    /// ISO 3166-1 alpha-3. Kosovo, which ISO leaves out, is XKX as statisticians have it; what is no code of a country on
    /// the map has none.
    /// </summary>
    public static string? Alpha3(string? alpha2) =>
        alpha2 switch
        {
            null => null,
            "XK" => "XKX",
            _ => Gazetteer.Default.FindCountryByCode(alpha2)?.Iso3,
        };

    /// <summary>FIPS 10-4; null where that has no single code.</summary>
    public static string? Fips(string? alpha2) => alpha2 is null ? null : FipsCodes.GetValueOrDefault(alpha2);

    private static string? Code(string cell) => cell == "-" ? null : cell;

    private static FrozenDictionary<string, string> Pairs(string file) =>
        WordList
            .Lines(file)
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
}

/// <summary>Codes of one sector.</summary>
/// <param name="Plover">PLOVER's sector.</param>
/// <param name="Stateless">PLOVER's actor where no country is known.</param>
/// <param name="Cameo">CAMEO's type.</param>
internal sealed record SectorCodes(string? Plover, string? Stateless, string? Cameo)
{
    public static SectorCodes None { get; } = new(null, null, null);
}
