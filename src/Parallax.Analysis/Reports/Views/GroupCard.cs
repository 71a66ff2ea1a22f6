using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>A statement group as a view shows it.</summary>
/// <param name="Number">Its number, from 1 in reading order.</param>
/// <param name="Group">The group.</param>
public sealed record GroupCard(int Number, StatementGroup Group)
{
    /// <summary>Kinds of difference in it, heaviest first, each once.</summary>
    public IReadOnlyList<DifferenceType> Kinds { get; } =
    [.. Group.Differences.Select(difference => difference.Type).Distinct().Order()];

    /// <summary>The heaviest kind, or null where the versions do not differ.</summary>
    public DifferenceType? Heaviest => Kinds.Count > 0 ? Kinds[0] : null;

    /// <summary>Whether several articles have it.</summary>
    public bool IsShared => Group.Versions.Any(version => version.Article != Group.Versions[0].Article);

    /// <summary>Whether several articles have it and say more than other words for the same.</summary>
    public bool Differs => Heaviest is not null and not DifferenceType.Wording;
}
