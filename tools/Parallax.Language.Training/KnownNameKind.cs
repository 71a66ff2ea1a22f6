namespace Parallax.Language.Training;

/// <summary>
/// What a capitalised word may name, as the networks know it: one kind a word. Where a word is several things, the kinds
/// from <see cref="PlaceAndPerson"/> to <see cref="CommonPlace"/> say so, so that the network and not the list decides.
/// </summary>
internal enum KnownNameKind
{
    None,
    Country,
    Demonym,
    Capital,
    Region,

    /// <summary>Of 200,000 people or more.</summary>
    BigCity,
    SmallCity,
    PlaceFirstWord,
    PlaceLaterWord,
    FemaleName,
    MaleName,

    /// <summary>Of women and men, or the sources don't say.</summary>
    FirstName,
    FamilyName,
    FirstAndFamilyName,

    /// <summary>A country, capital or region that is also a person's name: "Jordan", "Georgia".</summary>
    PlaceAndPerson,
    CityAndFirstName,
    CityAndFamilyName,

    /// <summary>A word of a longer place name that is also a person's: "Francisco".</summary>
    PlaceWordAndPerson,

    /// <summary>An ordinary word that is also a first name: "Will".</summary>
    CommonFirstName,
    CommonFamilyName,
    CommonPlace,

    /// <summary>"Ministry", "University".</summary>
    Organization,

    /// <summary>"Inc", "Ltd".</summary>
    Company,

    /// <summary>An organisation of one word: "NATO".</summary>
    Known,
    Title,
    Time,

    /// <summary>"River", "Street", "North".</summary>
    Place,

    /// <summary>"War", "Treaty", "Cup".</summary>
    Event,

    /// <summary>Peoples, religions and parties that are no country's: "Kurds", "Sunni".</summary>
    People,

    /// <summary>"von", "bin".</summary>
    Particle,
}
