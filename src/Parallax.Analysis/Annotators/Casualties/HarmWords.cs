using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Casualties;

/// <summary>Words for what is done to people that reports count, from <c>harms.txt</c>.</summary>
internal static class HarmWords
{
    /// <summary>The kinds of harm, gravest first.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    ["killed", "wounded", "casualties", "missing", "displaced", "detained"];

    private static readonly WordList Words = WordList.Load("Casualties/harms.txt");
    private static readonly FrozenDictionary<string, string> KindByWord = Kinds
        .SelectMany(kind => Words[kind].Select(word => (word, kind)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.kind);

    /// <summary>The harm that a lower-case lemma says, or null.</summary>
    public static string? KindOf(string lemma) => KindByWord.GetValueOrDefault(lemma);

    /// <summary>Whether it is the verb's subject that comes to harm.</summary>
    public static bool IsUndergone(string lemma) => Words["undergo"].Contains(lemma);

    /// <summary>Whether the noun is a count of the dead.</summary>
    public static bool IsToll(string lemma) => Words["toll"].Contains(lemma);

    /// <summary>Whether the verb says in what state people are left.</summary>
    public static bool Leaves(string lemma) => Words["leave"].Contains(lemma);

    /// <summary>Whether what is counted may be anybody.</summary>
    public static bool IsAnyone(string? noun) => noun is null || Words["anyone"].Contains(noun);

    /// <summary>Whether what is counted is people.</summary>
    public static bool ArePeople(string? noun) =>
        IsAnyone(noun) || Words["people"].Contains(noun!) || PeopleNouns.IsPerson(noun);
}
