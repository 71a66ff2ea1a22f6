using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>One thing that two articles can share, with what it counts in one of them.</summary>
/// <param name="Key">What it is matched by: a word's root, <c>@CC</c> a country, <c>#</c> a figure.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">What it counts by how often and where it stands.</param>
/// <param name="Lead">What it counts in headline and first sentences; 0 where it does not stand there.</param>
internal readonly record struct WeighedKey(string Key, StoryTermKind Kind, float Weight, float Lead);

/// <summary>
/// The keys of an article's terms. A name is matched by its words, for one report has "Tara Lindqvist" where the next has but
/// "Lindqvist"; a country by its code.
/// </summary>
internal static class TermKeys
{
    private static readonly char[] Divisions = [' ', '-', '/', '’', '\''];

    public static List<WeighedKey> Of(StoryFeatures features)
    {
        var places = new Dictionary<string, int>();
        var keys = new List<WeighedKey>();
        foreach (var term in features.Terms)
        {
            // Headline and lead say what the article is about: twice a mention behind them.
            var all = Damped((2 * (term.Headline + term.Lead)) + term.Body);
            var lead = Damped(term.Headline + term.Lead);
            foreach (var key in Of(term))
            {
                if (!places.TryGetValue(key, out var at))
                {
                    places[key] = keys.Count;
                    keys.Add(new WeighedKey(key, term.Kind, all, lead));
                    continue;
                }

                var known = keys[at];
                keys[at] = new WeighedKey(
                    key,
                    term.Kind > known.Kind ? term.Kind : known.Kind,
                    Math.Max(known.Weight, all),
                    Math.Max(known.Lead, lead)
                );
            }
        }

        return keys;
    }

    /// <summary>Whether a kind names somebody or something; countries name half of the news and are apart.</summary>
    public static bool IsName(StoryTermKind kind) =>
        kind is not (StoryTermKind.Word or StoryTermKind.Figure or StoryTermKind.Country);

    /// <summary>Share of articles that have the key, as far as can be told without having read any.</summary>
    public static double ShareOf(string key) =>
        key[0] is '@' ? CommonCountry : BackgroundFrequency.ShareOf(key.AsSpan().TrimStart("#="));

    // A country of the news stands in about every twentieth report.
    private const double CommonCountry = 0.05;

    private static float Damped(int often) => often == 0 ? 0 : (float)(1 + Math.Log(often));

    /// <summary>The keys of one term.</summary>
    public static IEnumerable<string> Of(StoryTerm term)
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
}
