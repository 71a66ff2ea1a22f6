namespace Parallax.Language;

/// <summary>Parts of speech that WordNet has, in the order of its synsets here.</summary>
public enum WordNetPart : byte
{
    /// <summary>Nouns, names of things and of single persons and places.</summary>
    Noun,

    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Adjectives, heads of clusters and satellites.</summary>
    Adjective,

    /// <summary>Adverbs.</summary>
    Adverb,
}

/// <summary>What joins two synsets, or two words of them (wninput(5WN)); the numbers stand in the packed file.</summary>
public enum WordNetRelation : byte
{
    /// <summary>A kind of: "ceasefire" of "peace".</summary>
    Hypernym,

    /// <summary>A single one of: "Danube" of "river".</summary>
    InstanceHypernym,

    /// <summary>Opposite words: "win", "lose".</summary>
    Antonym,

    /// <summary>Words of one root: the noun "attack" and the verb "attack", "negotiate" and "negotiation".</summary>
    Derivation,

    /// <summary>An adjective near a cluster's head: "lethal" and "deadly".</summary>
    Similar,

    /// <summary>A verb that another implies: "snore", "sleep".</summary>
    Entailment,

    /// <summary>A verb that another brings about: "kill", "die".</summary>
    Cause,

    /// <summary>Verbs whose senses are near one another.</summary>
    VerbGroup,

    /// <summary>The noun an adjective pertains to, the adjective an adverb is made of.</summary>
    Pertainym,

    /// <summary>The noun whose value an adjective is, and back: "weight", "heavy".</summary>
    Attribute,
}
