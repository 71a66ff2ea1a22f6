namespace Parallax.Core;

/// <summary>
/// Which stories are listed, and how. Days are those of the whole story, from its first article to its last; where an outlet,
/// a person or a place is asked for, one article must have all that is asked for, the days too. A name without a word in it
/// asks for nothing.
/// </summary>
public sealed record StoryQuery
{
    /// <summary>Only stories that were reported on this day or later; those without a day are left out.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only stories that were reported on this day or earlier; those without a day are left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only those with at least so many articles.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Only those with an article of an outlet whose name has these words.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only those with an article that names a person so.</summary>
    public string? Person { get; init; }

    /// <summary>Only those with an article that names a place so.</summary>
    public string? Place { get; init; }

    /// <summary>What comes first.</summary>
    public StoryOrder Order { get; init; }

    /// <summary>How many of the first are passed over; none where it is negative.</summary>
    public int Offset { get; init; }

    /// <summary>Most of them.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>What comes first among the stories.</summary>
public enum StoryOrder
{
    /// <summary>By their latest day; those without a day last.</summary>
    Latest,

    /// <summary>Those of most articles; of as many, by their latest day.</summary>
    Largest,
}
