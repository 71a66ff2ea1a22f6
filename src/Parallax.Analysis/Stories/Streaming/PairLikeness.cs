namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Holds articles against one of them: what speaks for and against their being of one story.</summary>
internal sealed class PairLikeness(OpenArticles open, StoryStreamOptions options)
{
    // Where each key of the one article stands in its arrays, plus one; 0 where it has not that key.
    private int[] placeOf = [];
    private WeighedArticle? one;

    /// <summary>The article against which others are held from now on.</summary>
    public void Against(WeighedArticle article)
    {
        if (placeOf.Length < open.Terms.Capacity)
        {
            placeOf = new int[open.Terms.Capacity];
        }
        else if (one is not null)
        {
            foreach (var key in one.Article.Keys)
            {
                placeOf[key] = 0;
            }
        }

        one = article;
        for (var i = 0; i < article.Weights.Length; i++)
        {
            placeOf[article.Article.Keys[i]] = i + 1;
        }
    }

    /// <summary>How like the other is.</summary>
    public Likeness To(WeighedArticle other) =>
        new(Likely(other), one!.Article.Sketch.Shared(other.Article.Sketch), DaysApart(other.Article));

    /// <summary>How likely the other is of one story with it, 0 to 1.</summary>
    public double Likely(WeighedArticle other)
    {
        Span<double> features = stackalloc double[LikenessWeights.Count];
        Features(other, features);
        return features[(int)LikenessFeature.All] < LeastCosine ? 0
            : DaysApart(other.Article) is { } days ? options.Weights.Of(features) * Decay(days)
            : options.Weights.Of(features);
    }

    // Nothing in common but words of every day.
    private const double LeastCosine = 0.02;

    /// <summary>What the weights are for.</summary>
    public void Features(WeighedArticle other, Span<double> features)
    {
        features.Clear();
        var (article, keys) = (one!, other.Article.Keys);
        for (var i = 0; i < keys.Length; i++)
        {
            var at = placeOf[keys[i]] - 1;
            if (at >= 0)
            {
                var (mine, its) = (article.Article.Counts[at].Kind, other.Article.Counts[i].Kind);
                Channels.Add(
                    features,
                    mine,
                    its,
                    article.Weights[at] * other.Weights[i],
                    article.Leads[at] * other.Leads[i]
                );
            }
        }

        for (var i = 0; i < Channels.Count; i++)
        {
            var length = article.Lengths[i] * other.Lengths[i];
            features[i] = length > 0 ? Math.Min(1, features[i] / length) : 0;
        }

        AddDays(other.Article, features);
        features[(int)LikenessFeature.OtherPeople] = Others(article.FirstPeople, other.FirstPeople, other);
        features[(int)LikenessFeature.OtherPlaces] = Others(article.FirstPlaces, other.FirstPlaces, other);
        features[(int)LikenessFeature.OtherCountries] = Others(article.FirstCountries, other.FirstCountries, other);
    }

    private double Others(int[] mine, int[] its, WeighedArticle other)
    {
        if (mine.Length == 0 || its.Length == 0)
        {
            return 0;
        }

        foreach (var key in its)
        {
            if (placeOf[key] > 0)
            {
                return 0;
            }
        }

        return Array.Exists(mine, key => Array.IndexOf(other.Article.Keys, key) >= 0) ? 0 : 1;
    }

    private void AddDays(OpenArticle other, Span<double> features)
    {
        const int Near = 3;
        bool years = false,
            its = false,
            common = false;
        foreach (var mine in one!.Article.Told)
        {
            years |= mine.Year > 0;
            foreach (var day in other.Told)
            {
                common |= mine.Year > 0 && mine.Year == day.Year;
                features[(int)LikenessFeature.SameDay] =
                    mine.Year > 0 && mine.Day >= 0 && mine == day ? 1 : features[(int)LikenessFeature.SameDay];
                features[(int)LikenessFeature.NearDays] =
                    mine.Apart(day) <= Near ? 1 : features[(int)LikenessFeature.NearDays];
            }
        }

        foreach (var day in other.Told)
        {
            its |= day.Year > 0;
        }

        features[(int)LikenessFeature.OtherYears] = years && its && !common ? 1 : 0;
    }

    private int? DaysApart(OpenArticle other) =>
        one!.Article.Day is { } mine && other.Day is { } its ? Math.Abs(mine.DayNumber - its.DayNumber) : null;

    // Full for two days, none from the day on that ends a story; none of the measuring sets has days, so no data says more.
    private double Decay(int days) =>
        days <= 2 ? 1
        : days >= options.DaysApart ? 0
        : 1 - ((days - 2.0) / (options.DaysApart - 2.0) * 0.7);
}

/// <summary>How alike two articles are.</summary>
/// <param name="Likely">How likely they are of one story, 0 to 1.</param>
/// <param name="Shared">Share of the shorter one's runs of words that stand in both.</param>
/// <param name="DaysApart">Days between their publications; null where one is unknown.</param>
internal readonly record struct Likeness(double Likely, double Shared, int? DaysApart);
