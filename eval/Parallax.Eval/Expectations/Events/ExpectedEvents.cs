using System.Text.Json;
using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>The political events that a careful coder finds in the articles of a story; <c>eval/events</c>.</summary>
/// <param name="Articles">File name to what is told in it.</param>
internal sealed record ExpectedEvents(IReadOnlyDictionary<string, ExpectedEventArticle> Articles)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Tellings that are one event; a telling in none is an event of its own.</summary>
    public IReadOnlyList<ExpectedEventGroup> Groups { get; init; } = [];

    /// <summary>Where tellings of a group cannot all be right.</summary>
    public IReadOnlyList<ExpectedEventConflict> Conflicts { get; init; } = [];

    /// <summary>Reads the list of one story.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static ExpectedEvents Read(string path) => Read<ExpectedEvents>(path);

    /// <summary>Reads a file of several stories, by name.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static IReadOnlyDictionary<string, ExpectedEvents> ReadStories(string path) =>
        Read<StoriesFile>(path).Stories;

    private static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) ?? throw new JsonException("null");
        }
        catch (JsonException reason)
        {
            throw new InvalidDataException($"{path}: {reason.Message}", reason);
        }
    }

    private sealed record StoriesFile(IReadOnlyDictionary<string, ExpectedEvents> Stories);
}

/// <summary>What is told in one article.</summary>
/// <param name="Events">Every telling of an event.</param>
/// <param name="Not">Words that look like events and are none.</param>
internal sealed record ExpectedEventArticle(IReadOnlyList<ExpectedEvent> Events, IReadOnlyList<ExpectedNoEvent> Not)
{
    /// <summary>SHA-256 of the text that the offsets count in; null where nobody checks.</summary>
    public string? TextSha256 { get; init; }
}

/// <summary>One telling of one event. Spans are pairs of UTF-16 offsets, intervals pairs of ISO days, null where open.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Predicate">Verbs and nouns that tell it: any will do.</param>
/// <param name="Clause">The clause, once each time it is printed.</param>
/// <param name="Codings">Acceptable readings, the best first.</param>
internal sealed record ExpectedEvent(
    string Id,
    IReadOnlyList<int[]> Predicate,
    IReadOnlyList<int[]> Clause,
    IReadOnlyList<EventCoding> Codings
)
{
    /// <summary>Whether it may be coded and need not.</summary>
    public bool Optional { get; init; }

    /// <summary>Acceptable intervals; null where the text does not say.</summary>
    public IReadOnlyList<string?[]>? Date { get; init; }

    /// <summary>An interval that may be given besides.</summary>
    public string?[]? DateAlso { get; init; }

    /// <summary>Acceptable names of the place; null where the clause has none.</summary>
    public IReadOnlyList<string>? Place { get; init; }

    /// <summary>Names that may be given besides.</summary>
    public IReadOnlyList<string> PlaceAlso { get; init; } = [];

    /// <summary>Whether it is said not to have happened; null where either reading will do.</summary>
    public bool? Negated { get; init; }

    /// <summary>Whether it is claimed in a quotation; null where either reading will do.</summary>
    public bool? Quoted { get; init; }

    /// <summary>The people harmed.</summary>
    public IReadOnlyList<ExpectedHarm> Counts { get; init; } = [];

    /// <summary>Whether a predicate has a character of the span.</summary>
    public bool IsAt(TextSpan span) => Predicate.Any(place => new TextSpan(place[0], place[1]).Overlaps(span));

    /// <summary>Whether a clause holds the span.</summary>
    public bool Holds(TextSpan span) => Clause.Any(place => new TextSpan(place[0], place[1]).Contains(span));
}

/// <summary>One way to code a telling. Each participant is a list of names, any of which will do.</summary>
/// <param name="Types">Acceptable PLOVER types, the best first.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Recipient">To whom.</param>
internal sealed record EventCoding(
    IReadOnlyList<string> Types,
    IReadOnlyList<string[]> Actor,
    IReadOnlyList<string[]> Recipient
)
{
    /// <summary>Actors that may be given and need not.</summary>
    public IReadOnlyList<string[]> ActorAlso { get; init; } = [];

    /// <summary>Recipients that may be given and need not.</summary>
    public IReadOnlyList<string[]> RecipientAlso { get; init; } = [];

    /// <summary>Whether it is the same whoever is called actor: clashes, talks.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Acceptable ways of telling, the best first: "actual", "planned", "hypothetical".</summary>
    public IReadOnlyList<string> Modality { get; init; } = ["actual"];
}

/// <summary>People harmed: bounds inclusive, null where open; <paramref name="Victims"/> null where nobody is named.</summary>
internal sealed record ExpectedHarm(string Harm, double? Low, double? High)
{
    public IReadOnlyList<string>? Victims { get; init; }
}

/// <summary>Words that look like an event and are none.</summary>
internal sealed record ExpectedNoEvent(int[] Span, string Why);

/// <summary>Tellings that are one event; those of <paramref name="Also"/> may be taken for it and need not.</summary>
internal sealed record ExpectedEventGroup(string Id, string About, IReadOnlyList<string> Events)
{
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>Where the sides, lists of tellings, cannot all be right.</summary>
internal sealed record ExpectedEventConflict(
    string Group,
    string Kind,
    IReadOnlyList<IReadOnlyList<string>> Sides,
    string Why
);
