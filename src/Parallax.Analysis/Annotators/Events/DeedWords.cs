namespace Parallax.Analysis.Annotators.Events;

/// <summary>Words that tell deeds from what happens by itself, from <c>deeds.txt</c>.</summary>
internal static class DeedWords
{
    private static readonly WordList Words = WordList.Load("Events/deeds.txt");

    /// <summary>Whether the noun is something that happens rather than somebody who does: "clash", "explosion".</summary>
    public static bool IsHappening(string lemma) => Words["happening"].Contains(lemma);

    /// <summary>Whether the noun is somebody who can do something without having a name: "soldier", "forces".</summary>
    public static bool IsDoer(string lemma) => Words["doer"].Contains(lemma);

    /// <summary>Whether the verb's subject undergoes what happens: "34 miners died".</summary>
    public static bool IsUndergone(string lemma) => Words["undergo"].Contains(lemma);
}
