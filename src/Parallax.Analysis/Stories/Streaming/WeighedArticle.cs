namespace Parallax.Analysis.Stories.Streaming;

/// <summary>An article's keys by what each tells now, which changes with what else is open.</summary>
internal sealed class WeighedArticle
{
    // Of the people and places it begins with, those that it is about.
    private const int MostFirst = 3;

    public WeighedArticle(OpenArticle article, TermTable terms)
    {
        Article = article;
        Weights = new double[article.Keys.Length];
        Leads = new double[article.Keys.Length];
        for (var i = 0; i < Weights.Length; i++)
        {
            var rarity = terms.Rarity(article.Keys[i]);
            Weights[i] = article.Counts[i].Weight * rarity;
            Leads[i] = article.Counts[i].Lead * rarity;
        }

        Lengths = new double[Channels.Count];
        for (var i = 0; i < Weights.Length; i++)
        {
            var kind = article.Counts[i].Kind;
            Channels.Add(Lengths, kind, kind, Weights[i] * Weights[i], Leads[i] * Leads[i]);
        }

        for (var i = 0; i < Lengths.Length; i++)
        {
            Lengths[i] = Math.Sqrt(Lengths[i]);
        }

        FirstPeople = First(StoryTermKind.Person);
        FirstPlaces = First(StoryTermKind.Place);
        FirstCountries = First(StoryTermKind.Country);
    }

    public OpenArticle Article { get; }

    /// <summary>Weight of each of its keys.</summary>
    public double[] Weights { get; }

    /// <summary>Weight of each in headline and first sentences.</summary>
    public double[] Leads { get; }

    /// <summary>Length of its vector, by channel.</summary>
    public double[] Lengths { get; }

    /// <summary>Keys of the people it begins with.</summary>
    public int[] FirstPeople { get; }

    /// <summary>Keys of the places it begins with.</summary>
    public int[] FirstPlaces { get; }

    /// <summary>Keys of the countries it begins with.</summary>
    public int[] FirstCountries { get; }

    // Of equal weight the one that stands first. It is asked for each pair of a neighbourhood: no query, no sorting.
    private int[] First(StoryTermKind kind)
    {
        Span<int> best = stackalloc int[MostFirst];
        var count = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            if (Leads[i] <= 0 || Article.Counts[i].Kind != kind)
            {
                continue;
            }

            var at = count;
            while (at > 0 && Weights[best[at - 1]] < Weights[i])
            {
                at--;
            }

            if (at < MostFirst)
            {
                count = Math.Min(count + 1, MostFirst);
                best[at..(count - 1)].CopyTo(best[(at + 1)..]);
                best[at] = i;
            }
        }

        var first = new int[count];
        for (var i = 0; i < count; i++)
        {
            first[i] = Article.Keys[best[i]];
        }

        return first;
    }
}
