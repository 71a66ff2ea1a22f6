using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>Verbs and nouns by PLOVER type, from <c>events.txt</c>.</summary>
internal static class EventLexicon
{
    private static readonly WordList Words = WordList.Load("Events/events.txt");
    private static readonly FrozenDictionary<string, string> Types = Words
        .Names.Where(name => char.IsUpper(name[0]))
        .SelectMany(name => Words[name].Select(word => (word, name)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.name);

    /// <summary>The PLOVER type of a lemma, or null.</summary>
    public static string? TypeOf(string lemma) => Types.GetValueOrDefault(lemma);

    /// <summary>Whether the noun is something that happens rather than somebody who does: "clash", "explosion".</summary>
    public static bool IsHappening(string lemma) => Words["happening"].Contains(lemma);

    /// <summary>Whether the noun is somebody who can do something without having a name: "soldier", "forces".</summary>
    public static bool IsDoer(string lemma) => Words["doer"].Contains(lemma);

    /// <summary>Whether the verb's subject undergoes what happens: "34 miners died".</summary>
    public static bool IsUndergone(string lemma) => Words["undergo"].Contains(lemma);
}
