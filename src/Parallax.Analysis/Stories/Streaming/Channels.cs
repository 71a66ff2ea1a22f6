namespace Parallax.Analysis.Stories.Streaming;

/// <summary>The parts of two articles' vectors whose cosines are features, each by the feature it becomes.</summary>
internal static class Channels
{
    /// <summary>How many there are: the features from <see cref="LikenessFeature.All"/> to figures.</summary>
    public const int Count = (int)LikenessFeature.Figures + 1;

    /// <summary>Adds a key's part to each channel that it is of in both articles.</summary>
    public static void Add(Span<double> sums, StoryTermKind kind, StoryTermKind other, double weight, double lead)
    {
        sums[(int)LikenessFeature.All] += weight;
        sums[(int)LikenessFeature.Lead] += lead;
        if (TermKeys.IsName(kind) && TermKeys.IsName(other))
        {
            sums[(int)LikenessFeature.Names] += weight;
            sums[(int)LikenessFeature.LeadNames] += lead;
        }

        if (kind != other)
        {
            return;
        }

        var own = kind switch
        {
            StoryTermKind.Word => (int)LikenessFeature.Words,
            StoryTermKind.Figure => (int)LikenessFeature.Figures,
            StoryTermKind.Person => (int)LikenessFeature.People,
            StoryTermKind.Place => (int)LikenessFeature.Places,
            StoryTermKind.Country => (int)LikenessFeature.Countries,
            _ => -1,
        };
        if (own >= 0)
        {
            sums[own] += weight;
        }
    }
}
