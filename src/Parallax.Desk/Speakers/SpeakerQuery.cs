namespace Parallax.Desk.Speakers;

/// <summary>Whose words are asked for, and which of them.</summary>
public sealed record SpeakerQuery
{
    /// <summary>Most sayings of one answer.</summary>
    public const int MostSayings = 200;

    /// <summary>Most versions of one saying that are named one by one.</summary>
    public const int MostVersions = 30;

    /// <summary>Longest name.</summary>
    public const int LongestName = 200;

    /// <summary>Words of the name: "Thole", "Mira Thole".</summary>
    public required string Name { get; init; }

    /// <summary>Only what was published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only what was published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only what an outlet reports whose name has these words.</summary>
    public string? Outlet { get; init; }

    /// <summary>How many of the newest sayings are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>Most sayings.</summary>
    public int Limit { get; init; } = 20;
}
