namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Something that articles can have in common, and how often it stands where in one of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word's lower-case lemma; a name as the article has it at its fullest.</param>
/// <param name="Headline">How often it stands in the headline.</param>
/// <param name="Lead">How often it stands in the first sentences.</param>
/// <param name="Body">How often it stands behind them.</param>
public sealed record StoryTerm(StoryTermKind Kind, string Text, int Headline, int Lead, int Body)
{
    /// <summary>ISO 3166-1 alpha-2 of the country that a name is, lies in or serves; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>GeoNames id of a city; null where unknown.</summary>
    public long? GeoNames { get; init; }

    /// <summary>How often it stands in the article.</summary>
    public int Count => Headline + Lead + Body;
}

/// <summary>Kinds of terms.</summary>
public enum StoryTermKind
{
    /// <summary>A noun, verb, adjective or adverb that tells something.</summary>
    Word,

    /// <summary>A figure, as written.</summary>
    Figure,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>A body of people.</summary>
    Organization,

    /// <summary>A place in a country.</summary>
    Place,

    /// <summary>A country.</summary>
    Country,

    /// <summary>People of one kind.</summary>
    Group,

    /// <summary>Any other name.</summary>
    Name,
}
