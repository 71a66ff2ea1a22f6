using Parallax.Language;

namespace Parallax.Analysis.Annotators;

/// <summary>
/// Nouns that mean people or bodies of people without naming them, by WordNet: "official", "rescuer", "committee". Of each
/// noun its two most frequent senses count, since rarer ones make people of most things ("head", "hand", "ear").
/// </summary>
internal static class PeopleNouns
{
    private const int Senses = 2;
    private static readonly Synset Person = WordNet.Default.Synsets("person", WordNetPart.Noun)[0];
    private static readonly Synset SocialGroup = WordNet.Default.Synsets("social_group", WordNetPart.Noun)[0];

    /// <summary>Whether the lemma means a person.</summary>
    public static bool IsPerson(ReadOnlySpan<char> lemma) =>
        WordNet.Default.IsA(lemma, WordNetPart.Noun, Person, Senses);

    /// <summary>Whether the lemma means a body of people that acts as one.</summary>
    public static bool IsBody(ReadOnlySpan<char> lemma) =>
        WordNet.Default.IsA(lemma, WordNetPart.Noun, SocialGroup, Senses);
}
