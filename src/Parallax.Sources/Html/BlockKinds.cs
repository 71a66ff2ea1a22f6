using System.Collections.Frozen;
using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Says what a block is where element names, classes or item properties say so.</summary>
internal static class BlockKinds
{
    private const int LongestByline = 200;
    private const int LongestStandfirst = 600;
    private const int LongestCaption = 1_500;

    /// <summary>Class words of an element that says whose a picture is.</summary>
    public static readonly FrozenSet<string> Credits = Set("credit credits photocredit");

    private static readonly FrozenSet<string> Captions = Set("caption captions figcaption cutline");
    private static readonly FrozenSet<string> Bylines = Set("byline bylines author authors writer");
    private static readonly FrozenSet<string> Standfirsts = Set(
        "standfirst dek deck subtitle subheadline subheading summary excerpt abstract highlights"
    );
    private static readonly FrozenSet<string> Kickers = Set("kicker eyebrow overline");
    private static readonly string[] StandfirstPhrases =
    [
        "-key-points-",
        "-sub-headline-",
        "-sub-heading-",
        "-article-lead-",
    ];

    /// <summary>The kind that the markup states; null where it states none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="page">Its page.</param>
    /// <param name="beforeBody">Whether it stands before the first paragraph, where alone a kicker or standfirst can be.</param>
    public static PartKind? Of(PageBlock block, Page page, bool beforeBody)
    {
        if (Named(block.InlineNames, block.Text.Length, beforeBody) is { } inline)
        {
            return inline;
        }

        if (page.ImageTexts.Contains(block.Text) && !Prose.IsHeading(block.Element.Tag))
        {
            return PartKind.Caption;
        }

        foreach (var element in block.Element.Outwards())
        {
            var length = page.Characters(element);
            if (length > LongestCaption)
            {
                return null;
            }

            if (Named(element.Names, length, beforeBody) is { } kind)
            {
                return kind;
            }

            if (element.Tag is "figcaption" or "figure" or "caption" || element.Property == "caption")
            {
                return PartKind.Caption;
            }

            if (element.Property == "author")
            {
                return PartKind.Byline;
            }
        }

        return null;
    }

    /// <summary>Whether the names have a word that says what a block is.</summary>
    public static bool Know(NameWords names) =>
        names.HasAny(Credits)
        || names.HasAny(Captions)
        || names.HasAny(Bylines)
        || names.HasAny(Standfirsts)
        || names.HasAny(Kickers);

    // A name is believed of an element that holds no more than such a thing can be long.
    private static PartKind? Named(NameWords names, int length, bool beforeBody)
    {
        if (names.HasAny(Credits))
        {
            return PartKind.Credit;
        }

        if (names.HasAny(Captions))
        {
            return PartKind.Caption;
        }

        if (length <= LongestByline && names.HasAny(Bylines))
        {
            return PartKind.Byline;
        }

        if (!beforeBody)
        {
            return null;
        }

        return length <= LongestByline && names.HasAny(Kickers) ? PartKind.Kicker
            : length <= LongestStandfirst && (names.HasAny(Standfirsts) || names.HasPhrase(StandfirstPhrases))
                ? PartKind.Standfirst
            : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
