using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Speakers;

namespace Parallax.Desk.Places;

/// <summary>What is told of a place, by the newest articles that name it.</summary>
/// <param name="Articles">A page of the articles that name it, the newest first.</param>
/// <param name="HasMore">Whether there are older ones.</param>
/// <param name="Stories">The stories of the newest articles.</param>
/// <param name="Read">How many of the newest articles were looked into; the rest is from these.</param>
/// <param name="Events">What happened there, as each article tells it, the newest article first.</param>
/// <param name="MoreEvents">Further tellings.</param>
/// <param name="People">Who is named in the same articles.</param>
/// <param name="Location">Where it is; null where no event tells.</param>
public sealed record PlacePortrait(
    IReadOnlyList<SearchHit> Articles,
    bool HasMore,
    IReadOnlyList<StoredStory> Stories,
    int Read,
    IReadOnlyList<PlaceEvent> Events,
    int MoreEvents,
    IReadOnlyList<NameCount> People,
    EventPlace? Location
);

/// <summary>An event at a place, as one article tells it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Event">The event.</param>
public sealed record PlaceEvent(StoredArticle Article, EventReport Event);
