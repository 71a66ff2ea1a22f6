using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Someone or something with a name (or a nameless speaker such as "both parties"), and its mentions.</summary>
/// <param name="Id">"e1", in order of first mention.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">Fullest name in the article.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country it is, lies in or serves; null where unknown.</param>
/// <param name="GeoNames">GeoNames id of a city; null where unknown.</param>
/// <param name="Roles">Titles the article gives it, lower case: "foreign minister".</param>
/// <param name="Mentions">Where it is named, titled or meant, ascending.</param>
public sealed record Entity(
    string Id,
    EntityType Type,
    string Name,
    string? Country,
    long? GeoNames,
    IReadOnlyList<string> Roles,
    IReadOnlyList<Mention> Mentions
)
{
    /// <summary>Key of an article's entities.</summary>
    public static AnnotationKey<EntityIndex> Key { get; } = new("entities");

    /// <summary>
    /// Id of the entity of the article that is the country it lies in, serves or governs from; also for countries that
    /// no map has. Null where unknown, and for a country itself.
    /// </summary>
    public string? Nation { get; init; }

    /// <summary>Whether it is a country rather than a place in one.</summary>
    public bool IsCountry { get; init; }

    /// <summary>Whether it is the capital of its country, which the news lets stand for the government.</summary>
    public bool IsCapital { get; init; }

    /// <summary>
    /// Whether it is a thing that a name and a noun name together ("the Iran deal"); the name in it is a mention of its own.
    /// </summary>
    public bool IsThing { get; init; }

    /// <summary>Titles with what they serve, where they stand.</summary>
    public IReadOnlyList<HeldTitle> Titles { get; init; } = [];

    /// <summary>Short names the article explains or uses for it: "KCNA".</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}

/// <summary>One place where an entity is meant.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">How it is meant.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind)
{
    /// <summary>Why these words mean the entity, in words for a reader; null where they name it.</summary>
    public string? Basis { get; init; }
}

/// <summary>A title that an article gives somebody.</summary>
/// <param name="Role">Lower case, without what it serves: "foreign minister".</param>
/// <param name="Of">Name of the country, place or body it serves; null where that is not said.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of that country, where it is one on the map.</param>
/// <param name="Span">The title's words.</param>
/// <param name="OfSpan">The words that say what it serves.</param>
public sealed record HeldTitle(string Role, string? Of, string? Country, TextSpan Span, TextSpan? OfSpan);

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>By its name, or a part of it.</summary>
    Name,

    /// <summary>By its role: "the top diplomat".</summary>
    Role,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By the adjective of its country: "Turkish".</summary>
    Demonym,
}

/// <summary>Kinds of entity.</summary>
public enum EntityType
{
    Person,
    Organization,
    Place,
    Group,
    Other,
}
