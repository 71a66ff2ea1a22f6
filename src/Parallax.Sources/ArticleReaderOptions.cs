using Parallax.Sources.Files;

namespace Parallax.Sources;

/// <summary>What the user states of the inputs, and how much of them is read.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>
    /// Outlet by input (<c>--outlet FILE=NAME</c>): the path as given, the file's name, or the article's id. Overrides what
    /// the source states.
    /// </summary>
    public IReadOnlyDictionary<string, string> Outlets { get; init; } = new Dictionary<string, string>();

    /// <summary>Day of publication by input (<c>--date FILE=YYYY-MM-DD</c>), as for <see cref="Outlets"/>.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The present, to know a day in the future by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>How much is read of an input.</summary>
    public InputLimits Limits { get; init; } = new();
}
