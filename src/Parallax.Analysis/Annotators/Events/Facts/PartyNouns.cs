using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Nouns whose words before them say whose they are, by WordNet.</summary>
internal static class PartyNouns
{
    private const int Senses = 2;
    private static readonly Synset Physical = WordNet.Default.Synsets("physical_entity", WordNetPart.Noun)[0];

    /// <summary>Whether it is a thing or a place: "military [positions]"; ideas and deeds belong to nobody so.</summary>
    public static bool IsThing(ReadOnlySpan<char> lemma) =>
        WordNet.Default.IsA(lemma, WordNetPart.Noun, Physical, Senses) && !Happening.IsOne(lemma);

    /// <summary>Whether it is a person or a body of people.</summary>
    public static bool AreSomebody(ReadOnlySpan<char> lemma) =>
        (PeopleNouns.IsPerson(lemma) || PeopleNouns.IsBody(lemma)) && !Happening.IsOne(lemma);
}
