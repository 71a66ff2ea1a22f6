using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>That an article does not have a statement which others have.</summary>
/// <param name="Article">Id of the article without it.</param>
/// <param name="Origins">How many origins carry it: copies of one wire story count once.</param>
/// <param name="PublishedBefore">
/// Whether the article was published before it could have had it: true and false only where days known to the year say so;
/// null where they do not.
/// </param>
/// <param name="Than">
/// What the publication was held against: "event", the day that the statement names, or "report", the first publication
/// that has it; null where nothing is known.
/// </param>
/// <param name="Days">Days between the two, never negative; null where nothing is known.</param>
/// <param name="Cut">Whether another article of the same origin has it: the words were there to be printed.</param>
public sealed record Omission(
    string Article,
    int Origins,
    [property: JsonPropertyName("published_before")] bool? PublishedBefore,
    string? Than,
    int? Days,
    bool Cut
);
