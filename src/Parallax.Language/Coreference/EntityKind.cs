namespace Parallax.Language.Coreference;

/// <summary>What a mention means, in the classes of the GUM corpus.</summary>
public enum EntityKind : byte
{
    /// <summary>A person or people.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A thing.</summary>
    Object,

    /// <summary>Something that happens.</summary>
    Event,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A substance.</summary>
    Substance,

    /// <summary>An animal.</summary>
    Animal,

    /// <summary>A plant.</summary>
    Plant,

    /// <summary>Anything else.</summary>
    Abstract,
}
