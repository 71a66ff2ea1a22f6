using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Nouns that mean something happening, which has a time and a place of its own: "ceasefire", "meeting".</summary>
internal static class Happening
{
    // Rarer senses make events of most things: "company", "party", "school".
    private const int Senses = 1;
    private static readonly Synset Event = WordNet.Default.Synsets("event", WordNetPart.Noun)[0];

    /// <summary>Whether the lemma's most frequent sense is an event; acts are events in WordNet.</summary>
    public static bool IsOne(ReadOnlySpan<char> lemma) => WordNet.Default.IsA(lemma, WordNetPart.Noun, Event, Senses);
}
