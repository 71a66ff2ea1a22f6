using System.Collections.Frozen;
using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Says what a block is where element names, classes or item properties say so.</summary>
internal static class BlockKinds
{
    private const int LongestByline = 200;

    private static readonly FrozenSet<string> Captions = Set("caption captions figcaption cutline");
    private static readonly FrozenSet<string> Credits = Set("credit credits photocredit");
    private static readonly FrozenSet<string> Bylines = Set("byline bylines author authors writer");
    private static readonly FrozenSet<string> Standfirsts = Set(
        "standfirst dek deck subtitle subheadline subheading summary excerpt"
    );
    private static readonly FrozenSet<string> Kickers = Set("kicker eyebrow overline");

    /// <summary>The kind that the markup states between the block and <paramref name="around"/>; null where none.</summary>
    public static PartKind? Of(PageBlock block, PageElement around)
    {
        if (Named(block.InlineNames, block) is { } inline)
        {
            return inline;
        }

        foreach (var element in block.Element.Outwards().TakeWhile(e => e != around))
        {
            if (element.Tag is "figcaption" or "figure" || element.Tag == "caption")
            {
                return Named(element.Names, block) ?? PartKind.Caption;
            }

            if (Named(element.Names, block) is { } kind)
            {
                return kind;
            }

            if (element.Property is "author" or "caption")
            {
                return element.Property == "author" ? PartKind.Byline : PartKind.Caption;
            }
        }

        return null;
    }

    private static PartKind? Named(NameWords names, PageBlock block)
    {
        if (names.HasAny(Credits))
        {
            return PartKind.Credit;
        }

        if (names.HasAny(Captions))
        {
            return PartKind.Caption;
        }

        if (block.Text.Length > LongestByline)
        {
            return null;
        }

        return names.HasAny(Kickers) ? PartKind.Kicker
            : names.HasAny(Bylines) ? PartKind.Byline
            : names.HasAny(Standfirsts) ? PartKind.Standfirst
            : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
