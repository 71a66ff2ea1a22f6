namespace Parallax.Core;

/// <summary>Which stories are listed, and how.</summary>
public sealed record StoryQuery
{
    /// <summary>Only stories with an article of this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only stories with an article of this day or earlier.</summary>
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

    /// <summary>How many of the first are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>Most of them.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>What comes first among the stories.</summary>
public enum StoryOrder
{
    /// <summary>By their latest day; those without a day last.</summary>
    Latest,

    /// <summary>Those of most articles.</summary>
    Largest,
}
