using System.Collections.Frozen;

namespace Parallax.Sources.Html;

/// <summary>The attributes that anything here reads. All others are left out of the tree: they are half of a page's tags.</summary>
internal static class ReadAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = (
        "alt aria-hidden class content data-component data-testid datetime encoding hidden href http-equiv id itemprop lang name property rel role style title type"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the attribute is read.</summary>
    public static bool Has(ReadOnlySpan<char> name) => Names.Contains(name);
}
