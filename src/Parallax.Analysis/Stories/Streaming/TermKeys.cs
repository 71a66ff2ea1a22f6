using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>One thing that two articles can share, with what it counts in one of them.</summary>
/// <param name="Key">What it is matched by: a word's root, <c>@CC</c> a country, <c>#</c> a figure, <c>:</c> a day.</param>
/// <param name="Weight">What it counts by how often and where it stands.</param>
/// <param name="Term">Number of the term that it comes of; -1 of a day.</param>
internal readonly record struct WeighedKey(string Key, float Weight, int Term);

/// <summary>
/// The keys of an article's terms. A name is matched by its words, for one report has "Tara Lindqvist" where the next has but
/// "Lindqvist"; a country by its code.
/// </summary>
internal static class TermKeys
{
    private static readonly char[] Divisions = [' ', '-', '/', '’', '\''];

    public static List<WeighedKey> Of(StoryFeatures features, LikenessWeights weights)
    {
        var keys = new Dictionary<string, (float Weight, int Term, int Order)>();
        for (var i = 0; i < features.Terms.Count; i++)
        {
            var term = features.Terms[i];
            var often = (weights.Headline * term.Headline) + (weights.Lead * term.Lead) + term.Body;
            var weight = (float)((1 + Math.Log(Math.Max(1, often))) * Boost(term.Kind, weights));
            foreach (var key in Of(term))
            {
                Add(keys, key, weight, i);
            }
        }

        foreach (var day in features.Days.Where(day => day.Length == 10))
        {
            Add(keys, ":" + day, 1, -1);
        }

        return
        [
            .. keys.OrderBy(pair => pair.Value.Order)
                .Select(pair => new WeighedKey(pair.Key, pair.Value.Weight, pair.Value.Term)),
        ];
    }

    /// <summary>Share of articles that have the key, as far as can be told without having read any.</summary>
    public static double ShareOf(string key) =>
        key[0] switch
        {
            '@' => 0.05,
            ':' => 0.003,
            _ => BackgroundFrequency.ShareOf(key.AsSpan().TrimStart("#=").ToString()),
        };

    private static void Add(
        Dictionary<string, (float Weight, int Term, int Order)> keys,
        string key,
        float weight,
        int term
    )
    {
        if (!keys.TryGetValue(key, out var known))
        {
            keys[key] = (weight, term, keys.Count);
        }
        else if (known.Weight < weight)
        {
            keys[key] = (weight, term, known.Order);
        }
    }

    private static IEnumerable<string> Of(StoryTerm term)
    {
        switch (term.Kind)
        {
            case StoryTermKind.Word:
                return [Kin.Of(term.Text)];
            case StoryTermKind.Figure:
                return ["#" + term.Text];
            case StoryTermKind.Country when term.Country is { } code:
                return ["@" + code];
            default:
                return term
                    .Text.ToLowerInvariant()
                    .Split(Divisions)
                    .Select(word => word.Trim('.', ','))
                    .Where(word =>
                        word.Length > 1
                        && !StopWords.Contains(word)
                        && word is not ("the" or "of" or "and" or "for" or "in")
                    )
                    .Select(Kin.Of);
        }
    }

    private static double Boost(StoryTermKind kind, LikenessWeights weights) =>
        kind switch
        {
            StoryTermKind.Word or StoryTermKind.Figure => 1,
            StoryTermKind.Person => weights.Person,
            StoryTermKind.Country => weights.Country,
            _ => weights.Name,
        };
}
