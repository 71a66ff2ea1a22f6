namespace Parallax.Analysis.Stories.Streaming;

/// <summary>What speaks for or against two articles being of one story: each a number from 0 to 1.</summary>
internal enum LikenessFeature
{
    /// <summary>Cosine over all terms by rarity.</summary>
    All,

    /// <summary>Cosine over common words.</summary>
    Words,

    /// <summary>Cosine over names, countries left out.</summary>
    Names,

    /// <summary>Cosine over what stands in headline and first sentences.</summary>
    Lead,

    /// <summary>Cosine over names there.</summary>
    LeadNames,

    /// <summary>Cosine over people.</summary>
    People,

    /// <summary>Cosine over places.</summary>
    Places,

    /// <summary>Cosine over countries.</summary>
    Countries,

    /// <summary>Cosine over figures.</summary>
    Figures,

    /// <summary>A day is told in both.</summary>
    SameDay,

    /// <summary>Days told in them lie within three of each other.</summary>
    NearDays,

    /// <summary>Both tell of years, and of none in common.</summary>
    OtherYears,

    /// <summary>Both begin with people, and neither's are in the other.</summary>
    OtherPeople,

    /// <summary>Both begin with places, and neither's are in the other.</summary>
    OtherPlaces,

    /// <summary>Both begin with countries, and neither's are in the other.</summary>
    OtherCountries,
}
