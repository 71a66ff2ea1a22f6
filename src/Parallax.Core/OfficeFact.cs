namespace Parallax.Core;

/// <summary>That somebody holds, or once held, an office: what an article says, for the day it says it.</summary>
/// <param name="Holder">Fullest name of the person.</param>
/// <param name="Title">The office in lower case, without the country: "foreign minister".</param>
/// <param name="Of">Name of the country, place or body it serves: "Russia", "Lannoch".</param>
/// <param name="Serves">
/// What facts are found under: ISO 3166-1 alpha-2 of a country on the map, else the name in plain small letters ("lannoch").
/// </param>
/// <param name="Tenure">Whether the person holds it on that day or held it before.</param>
/// <param name="Day">The day of the article; null where that is not known.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record OfficeFact(
    string Holder,
    string Title,
    string Of,
    string Serves,
    OfficeTenure Tenure,
    DateOnly? Day,
    Evidence Evidence
)
{
    /// <summary>Key of an article's facts about offices.</summary>
    public static AnnotationKey<IReadOnlyList<OfficeFact>> Key { get; } = new("offices");
}

/// <summary>Whether an office is held on the day of a fact.</summary>
public enum OfficeTenure
{
    /// <summary>Held on that day.</summary>
    Current,

    /// <summary>Held before that day, and no more on it: "former", "then-president", "the late".</summary>
    Former,
}

/// <summary>Facts about offices that were read before. Read-only, and safe for many threads at once.</summary>
public interface IOfficeFacts
{
    /// <summary>All facts about the offices of a country, place or body, in any order; empty where none is known.</summary>
    /// <param name="serves">As <see cref="OfficeFact.Serves"/> has it.</param>
    IReadOnlyList<OfficeFact> Find(string serves);
}

/// <summary>Facts about offices held in memory. Immutable.</summary>
public sealed class OfficeFacts : IOfficeFacts
{
    private readonly Dictionary<string, OfficeFact[]> facts;

    /// <summary>Holds the facts.</summary>
    public OfficeFacts(IEnumerable<OfficeFact> facts) =>
        this.facts = facts
            .GroupBy(fact => fact.Serves, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Nothing was read before.</summary>
    public static OfficeFacts None { get; } = new([]);

    /// <inheritdoc/>
    public IReadOnlyList<OfficeFact> Find(string serves) => facts.GetValueOrDefault(serves, []);
}
