namespace Parallax.Desk.Speakers;

/// <summary>What somebody said, over time: one page of it, and how much there is in all.</summary>
/// <param name="Names">Names under which it is said, most said first: a last name may be several people's.</param>
/// <param name="Outlets">Who reports it, who reports most first.</param>
/// <param name="First">Earliest day of publication; null where none is known.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Quotations">How many quotations there are.</param>
/// <param name="Sayings">How many sayings they are.</param>
/// <param name="Complete">Whether that is all there is; else it is the newest of it.</param>
/// <param name="Page">The sayings asked for, newest first; those without a day last.</param>
public sealed record SpeakerPage(
    IReadOnlyList<NameCount> Names,
    IReadOnlyList<NameCount> Outlets,
    DateOnly? First,
    DateOnly? Last,
    int Quotations,
    int Sayings,
    bool Complete,
    IReadOnlyList<Saying> Page
)
{
    /// <summary>How often it is quoted on which day of publication, earliest first; days without a quotation are left out.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];
}

/// <summary>A day and how many quotations it has.</summary>
/// <param name="Day">Day of publication.</param>
/// <param name="Quotations">How many quotations were published on it.</param>
public sealed record DayCount(DateOnly Day, int Quotations);

/// <summary>A name and how often it stands there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Quotations">How many quotations have it.</param>
public sealed record NameCount(string Name, int Quotations);
