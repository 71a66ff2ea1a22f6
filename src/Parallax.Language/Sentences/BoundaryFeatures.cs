using Parallax.Language.Models;

namespace Parallax.Language.Sentences;

/// <summary>What is known of a place between two tokens that may be the end of a sentence.</summary>
/// <param name="BeforeLast">The token before the last.</param>
/// <param name="Last">The last token if the sentence ends here.</param>
/// <param name="Next">The first token of the next.</param>
/// <param name="AfterNext">The token after it.</param>
/// <param name="Rule">What the rules say: the kind of stop, and whether the sentence ends here by rule.</param>
/// <param name="Gap">0 nothing between, 1 white space, 2 a line end.</param>
/// <param name="Length">Length of the sentence so far, bucketed.</param>
/// <param name="Start">Case of its first token.</param>
/// <param name="Open">Open brackets and quotation marks.</param>
/// <param name="Block">What is left of the block, bucketed, and whether the block ends in a stop.</param>
internal readonly record struct Boundary(
    TokenLook BeforeLast,
    TokenLook Last,
    TokenLook Next,
    TokenLook AfterNext,
    uint Rule,
    uint Gap,
    uint Length,
    uint Start,
    uint Open,
    uint Block
);

/// <summary>Hashed features of a place that may be the end of a sentence.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Number of features of a place.</summary>
    public const int Count = 24;

    /// <summary>Writes the features, one a kind.</summary>
    public static void Fill(in Boundary at, Span<uint> features)
    {
        var rule = (at.Rule * 4) + at.Gap;
        var shapes = FeatureHash.Of(0, at.Last.Shape, at.Next.Shape);
        features[0] = FeatureHash.Of(1, rule, at.Next.Case);
        features[1] = FeatureHash.Of(2, at.Last.Word);
        features[2] = FeatureHash.Of(3, at.Next.Word);
        features[3] = FeatureHash.Of(4, shapes);
        features[4] = FeatureHash.Of(5, at.Last.Word, at.Next.Shape);
        features[5] = FeatureHash.Of(6, at.Last.Shape, at.Next.Word);
        features[6] = FeatureHash.Of(7, at.BeforeLast.Word, at.Last.Word);
        features[7] = FeatureHash.Of(8, at.BeforeLast.Shape, shapes);
        features[8] = FeatureHash.Of(9, shapes, at.AfterNext.Shape);
        features[9] = FeatureHash.Of(10, rule, at.Next.Shape, at.Length);
        features[10] = FeatureHash.Of(11, at.Next.Word, at.AfterNext.Word);
        features[11] = FeatureHash.Of(12, rule, at.Next.Word);
        features[12] = FeatureHash.Of(13, rule, at.Last.Word);
        features[13] = FeatureHash.Of(14, rule, shapes);
        features[14] = FeatureHash.Of(15, at.Length, shapes);
        features[15] = FeatureHash.Of(16, rule, (at.Start * 4) + at.Next.Case);
        features[16] = FeatureHash.Of(17, at.Last.Word, at.Next.Word);
        features[17] = FeatureHash.Of(18, rule, at.Open, at.Next.Shape);
        features[18] = FeatureHash.Of(19, rule, at.Block, at.Next.Shape);
        features[19] = FeatureHash.Of(20, at.BeforeLast.Word, shapes);
        features[20] = FeatureHash.Of(21, shapes, at.AfterNext.Word);
        features[21] = FeatureHash.Of(22, rule, at.BeforeLast.Shape, at.AfterNext.Shape);
        features[22] = FeatureHash.Of(23, (at.Length * 4) + at.Start, at.Last.Word, at.Next.Case);
        features[23] = FeatureHash.Of(24, at.Block, shapes);
    }
}
