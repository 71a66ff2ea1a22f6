using Parallax.Core;

namespace Parallax.Desk.Speakers;

/// <summary>What somebody said, as one or several outlets have it.</summary>
/// <param name="Versions">The outlets' versions, the earliest first; at most <see cref="SpeakerQuery.MostVersions"/>.</param>
/// <param name="More">How many further versions there are.</param>
/// <param name="First">Earliest day of publication; null where none is known.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Partings">Where the versions' words part; empty where they do not, or say it too differently to tell.</param>
public sealed record Saying(
    IReadOnlyList<SayingVersion> Versions,
    int More,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<SayingParting> Partings
);

/// <summary>One article's version of a saying.</summary>
/// <param name="Article">Number of the article.</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Speaker">Fullest name that the article gives whoever said it.</param>
/// <param name="Kind">"direct", "mixed" or "indirect".</param>
/// <param name="Words">The stretch of the article from the first word said to the last.</param>
/// <param name="Said">What of that stretch was said, its pieces joined by "...".</param>
public sealed record SayingVersion(
    long Article,
    long Story,
    string? Outlet,
    DateOnly? Day,
    string? Speaker,
    string Kind,
    Evidence Words,
    string Said
);

/// <summary>A place where versions of a saying part.</summary>
/// <param name="Readings">What each says there, the reading of the first version first.</param>
public sealed record SayingParting(IReadOnlyList<SayingReading> Readings);

/// <summary>What some versions have in a place where they part.</summary>
/// <param name="Versions">Positions in <see cref="Saying.Versions"/>, of one version an article.</param>
/// <param name="Words">Their words; empty where they have none.</param>
/// <param name="Where">Where those of the first of them stand in its article; null where they have none.</param>
public sealed record SayingReading(IReadOnlyList<int> Versions, string Words, Evidence? Where);
