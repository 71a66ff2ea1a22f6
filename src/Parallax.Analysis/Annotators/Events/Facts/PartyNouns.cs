using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Nouns whose words before them say whose they are, by WordNet.</summary>
internal static class PartyNouns
{
    /// <summary>
    /// Whether its most frequent sense is a thing, a place or a gathering of such: "military [positions]", "rebel [convoy]".
    /// Ideas and deeds belong to nobody so.
    /// </summary>
    public static bool IsThing(ReadOnlySpan<char> lemma) =>
        WordNet.Default.Synsets(lemma, WordNetPart.Noun) is { Count: > 0 } senses
        && WordNet.Default.Lexname(senses[0]) is "noun.artifact" or "noun.location" or "noun.group" or "noun.object";

    /// <summary>Whether it is a person or a body of people.</summary>
    public static bool AreSomebody(ReadOnlySpan<char> lemma) =>
        (PeopleNouns.IsPerson(lemma) || PeopleNouns.IsBody(lemma)) && !Happening.IsOne(lemma);
}
