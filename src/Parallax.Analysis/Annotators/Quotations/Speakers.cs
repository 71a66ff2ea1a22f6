namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Nouns for people and bodies that speak without a name: "officials", "police", and what speaks for them: "report" (<c>speakers.txt</c>).</summary>
internal static class Speakers
{
    private static readonly WordList Words = WordList.Load("Quotations/speakers.txt");

    /// <summary>Whether the noun can be who said something.</summary>
    public static bool IsSpeaker(string lemma) =>
        PeopleNouns.IsPerson(lemma) || PeopleNouns.IsBody(lemma) || Words["speaker"].Contains(lemma.ToLowerInvariant());
}
