namespace Parallax.Core;

/// <summary>An article as the store has it, without its raw bytes and findings.</summary>
public sealed record StoredArticle
{
    /// <summary>Its number; <c>a12</c> on the outside.</summary>
    public required long Number { get; init; }

    /// <summary>What stays the same when it changes (<see cref="SourceItem.Address"/>).</summary>
    public required string Address { get; init; }

    /// <summary>The article; its <see cref="Article.Id"/> is its number as the outside has it.</summary>
    public required Article Article { get; init; }

    /// <summary>Who published it, stated or found in the text.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its title, stated or found in the text.</summary>
    public string? Headline { get; init; }

    /// <summary>Day of publication with what says so.</summary>
    public Stated<DateOnly>? Day { get; init; }

    /// <summary>When it came into the store.</summary>
    public required DateTimeOffset Stored { get; init; }

    /// <summary>1 for the first text at its address, 2 for the next.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether a later text stands at its address.</summary>
    public required bool Superseded { get; init; }

    /// <summary>Where it belongs.</summary>
    public required Membership Membership { get; init; }

    /// <summary>The number as users write it.</summary>
    public static string Id(long number) => "a" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A story as the store lists it.</summary>
public sealed record StoredStory
{
    /// <summary>Its number; <c>s12</c> on the outside.</summary>
    public required long Number { get; init; }

    /// <summary>Headline of its first article.</summary>
    public string? Headline { get; init; }

    /// <summary>Current articles in it, copies counted.</summary>
    public required int Articles { get; init; }

    /// <summary>Those of them that repeat another's words.</summary>
    public required int Copies { get; init; }

    /// <summary>Names of the outlets in it, each once, in the order they came.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Earliest day of publication; null where none is known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Latest day of publication.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>How many articles came on which day, earliest first; the latest <see cref="MostDays"/> days that have one.</summary>
    public IReadOnlyList<StoryDay> Days { get; init; } = [];

    /// <summary>Whether people decided something about it.</summary>
    public bool Decided { get; init; }

    /// <summary>Most days that are listed of a story.</summary>
    public const int MostDays = 60;

    /// <summary>The number as users write it.</summary>
    public static string Id(long number) => "s" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A day of a story.</summary>
/// <param name="Day">Day of publication.</param>
/// <param name="Articles">Current articles of that day, copies counted.</param>
/// <param name="Copies">Those of them that repeat another's words.</param>
public sealed record StoryDay(DateOnly Day, int Articles, int Copies);

/// <summary>Something people decided about stories. Kept for good, in order, and obeyed by every grouping.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Articles">Numbers of the articles it is about.</param>
/// <param name="Story">The story it is about: where moved articles go, what merged stories become, what is split.</param>
/// <param name="At">When.</param>
public sealed record StoryDecision(StoryDecisionKind Kind, IReadOnlyList<long> Articles, long Story, DateTimeOffset At)
{
    /// <summary>
    /// Where every article that it put somewhere was before, and why: what an undoing gives back. Null where that was not kept.
    /// </summary>
    public IReadOnlyDictionary<long, Membership>? Before { get; init; }

    /// <summary>Of an undoing: the place of what it undoes among all decisions, from 1.</summary>
    public int? Undoes { get; init; }
}

/// <summary>Kinds of decisions of people about stories.</summary>
public enum StoryDecisionKind
{
    /// <summary>The articles are one story.</summary>
    Merge,

    /// <summary>The articles are a story of their own, apart from the one they were in.</summary>
    Split,

    /// <summary>The articles belong to the story.</summary>
    Move,

    /// <summary>The articles stay in the story they are in.</summary>
    Pin,

    /// <summary>An earlier decision holds no longer: its articles are where they were before it.</summary>
    Undo,
}
