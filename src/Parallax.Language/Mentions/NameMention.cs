namespace Parallax.Language;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A country, a city, any place.</summary>
    Place,

    /// <summary>An event, a work, a product, a law, a language.</summary>
    Other,
}

/// <summary>A name in a text: its tokens and what it names.</summary>
/// <param name="Tokens">Range of token indices.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameMention(Range Tokens, NameKind Kind);
