using Parallax.Language.Models;

namespace Parallax.Language.Tags;

/// <summary>Features of a token for the tagger.</summary>
internal static class TagFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 30;

    /// <summary>Fills the features of the token at <paramref name="i"/> of a sentence.</summary>
    /// <param name="forms">Forms of the sentence's tokens.</param>
    /// <param name="i">The token.</param>
    /// <param name="tag1">Class of the token before, plus 1; 0 at the start.</param>
    /// <param name="tag2">Class of the one before that, plus 1.</param>
    /// <param name="features">Room for <see cref="Count"/>.</param>
    public static void Fill(ReadOnlySpan<WordForm> forms, int i, uint tag1, uint tag2, Span<uint> features)
    {
        ref readonly var w = ref forms[i];
        var before = i > 0 ? forms[i - 1] : default;
        var before2 = i > 1 ? forms[i - 2] : default;
        var after = i + 1 < forms.Length ? forms[i + 1] : default;
        var after2 = i + 2 < forms.Length ? forms[i + 2] : default;
        var first = i == 0 ? 1u : 0u;
        features[0] = FeatureHash.Of(1, w.Lower);
        features[1] = FeatureHash.Of(2, w.Suffix1);
        features[2] = FeatureHash.Of(3, w.Suffix2);
        features[3] = FeatureHash.Of(4, w.Suffix3);
        features[4] = FeatureHash.Of(5, w.Suffix4);
        features[5] = FeatureHash.Of(6, w.Prefix1);
        features[6] = FeatureHash.Of(7, w.Prefix2);
        features[7] = FeatureHash.Of(8, w.Prefix3);
        features[8] = FeatureHash.Of(9, w.Shape, first);
        features[9] = FeatureHash.Of(10, tag1);
        features[10] = FeatureHash.Of(11, tag1, tag2);
        features[11] = FeatureHash.Of(12, tag1, w.Lower);
        features[12] = FeatureHash.Of(13, before.Lower);
        features[13] = FeatureHash.Of(14, before.Lower, w.Lower);
        features[14] = FeatureHash.Of(15, before2.Lower);
        features[15] = FeatureHash.Of(16, after.Lower);
        features[16] = FeatureHash.Of(17, w.Lower, after.Lower);
        features[17] = FeatureHash.Of(18, after2.Lower);
        features[18] = FeatureHash.Of(19, after.Suffix3);
        features[19] = FeatureHash.Of(20, before.Suffix3);
        features[20] = FeatureHash.Of(21, after.Shape, w.Shape);
        features[21] = FeatureHash.Of(22, before.Shape, w.Shape);
        features[22] = FeatureHash.Of(23, w.Suffix3, tag1);
        features[23] = FeatureHash.Of(24, w.Suffix2, after.Suffix2);
        features[24] = FeatureHash.Of(25, tag1, after.Lower);
        features[25] = FeatureHash.Of(26, w.Suffix3, w.Shape, first);
        features[26] = FeatureHash.Of(27, tag2, w.Lower);
        features[27] = FeatureHash.Of(28, after.Lower, after2.Lower);
        features[28] = FeatureHash.Of(29, tag1, tag2, w.Lower);
        features[29] = FeatureHash.Of(30, w.Lower, w.Shape);
    }
}
