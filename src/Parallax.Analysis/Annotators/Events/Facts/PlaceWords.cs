namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Words by which events are placed, from <c>places.txt</c>.</summary>
internal static class PlaceWords
{
    private static readonly WordList Words = WordList.Load("Events/Facts/places.txt");

    /// <summary>Whether the preposition says where: "in", "near".</summary>
    public static bool IsWhere(string lemma) => Words["where"].Contains(lemma);

    /// <summary>Whether the preposition says whither: "into".</summary>
    public static bool IsWhither(string lemma) => Words["whither"].Contains(lemma);

    /// <summary>Whether the preposition says whence.</summary>
    public static bool IsWhence(string lemma) => Words["whence"].Contains(lemma);

    /// <summary>Whether the preposition says against what something is done: "a strike on".</summary>
    public static bool IsAgainst(string lemma) => Words["against"].Contains(lemma);

    /// <summary>Whether the noun is a place itself: "village", "outskirts".</summary>
    public static bool IsGround(string lemma) => Words["ground"].Contains(lemma);

    /// <summary>Whether the verb's object is where it is done.</summary>
    public static bool IsVisit(string lemma) => Words["visit"].Contains(lemma);

    /// <summary>Whether the verb's object is what is spoken of.</summary>
    public static bool IsTopic(string lemma) => Words["topic"].Contains(lemma);
}
