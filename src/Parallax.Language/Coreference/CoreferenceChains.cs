namespace Parallax.Language.Coreference;

/// <summary>
/// The mentions of a text as parallel arrays, in the order of their first tokens, a longer one before the shorter ones
/// that start with it. Mentions nest ("his mother" in "his mother's house") and never share a span.
/// </summary>
public sealed class CoreferenceChains
{
    /// <summary>First token of each mention.</summary>
    public required int[] Starts { get; init; }

    /// <summary>One past the last token of each mention.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The token of each mention that its others hang on: of a name its first part, in Universal Dependencies.</summary>
    public required int[] Heads { get; init; }

    /// <summary>How each mention means its thing.</summary>
    public required MentionKind[] Kinds { get; init; }

    /// <summary>What each mention means by itself; a chain's mentions may differ in it.</summary>
    public required EntityKind[] Entities { get; init; }

    /// <summary>Number of each mention's chain, from 0 in the order of the chains' first mentions.</summary>
    public required int[] Chains { get; init; }

    /// <summary>The mentions of each chain in order; many chains have but one.</summary>
    public required int[][] Members { get; init; }

    /// <summary>Number of mentions.</summary>
    public int Count => Starts.Length;
}
