using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>Articles about one event, and why they are taken to be so.</summary>
/// <param name="Headline">Headline of the article that says most of what the others say.</param>
/// <param name="Date">Day of the event as an ISO date, or null where no article lets it be known.</param>
/// <param name="Places">Names of places the story is set in, most mentioned first.</param>
/// <param name="SameEvent">Whether the articles tell of one event.</param>
/// <param name="Why">The grounds, heaviest first; a negative weight speaks against.</param>
public sealed record Story(
    string? Headline,
    string? Date,
    IReadOnlyList<string> Places,
    [property: JsonPropertyName("same_event")] bool SameEvent,
    IReadOnlyList<StoryReason> Why
);

/// <summary>One ground for or against articles being of one story.</summary>
/// <param name="Kind">"entities", "date", "place", "words", "quotations".</param>
/// <param name="Text">The ground in words.</param>
/// <param name="Weight">From -1 (rules it out) to 1 (settles it).</param>
public sealed record StoryReason(string Kind, string Text, double Weight);
