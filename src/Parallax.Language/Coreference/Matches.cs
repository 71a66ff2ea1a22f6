namespace Parallax.Language.Coreference;

/// <summary>How the words of two mentions match.</summary>
internal static class WordMatch
{
    /// <summary>0 not; 1 words shared; 2 initials or country; 3 head; 4 head, no modifier against it; 5 part of the name; 6 whole core.</summary>
    public static int Of(Candidate late, Candidate early)
    {
        if (late.Kind == MentionKind.Pronoun || early.Kind == MentionKind.Pronoun)
        {
            return late.Pronoun > 0 && late.Pronoun == early.Pronoun ? 6 : 0;
        }

        if (late.Group != early.Group)
        {
            return 0;
        }

        if (late.Core == early.Core)
        {
            return 6;
        }

        if (late.Kind == MentionKind.Name && early.Kind == MentionKind.Name && PartOfName(late, early))
        {
            return 5;
        }

        if (late.HeadWord == early.HeadWord)
        {
            return NewModifiers(late, early) == 0 ? 4 : 3;
        }

        if (
            (late.Initials != 0 && late.Initials == early.Initials)
            || (late.Country != 0 && late.Country == early.Country)
        )
        {
            return 2;
        }

        return late.CoreWords.Any(early.CoreWords.Contains) || early.Modifiers.Contains(late.HeadWord) ? 1 : 0;
    }

    /// <summary>Modifiers of the later that the earlier has not.</summary>
    public static int NewModifiers(Candidate late, Candidate early) =>
        late.Modifiers.Count(m => !early.Modifiers.Contains(m) && !early.CoreWords.Contains(m));

    private static bool PartOfName(Candidate late, Candidate early) =>
        late.CoreWords.All(early.CoreWords.Contains) || early.CoreWords.All(late.CoreWords.Contains);
}

/// <summary>How well the mentions before one match it.</summary>
/// <param name="Best">The best match of words: see <see cref="WordMatch"/>.</param>
/// <param name="Distance">Sentences back to the nearest of the best.</param>
/// <param name="Agreeing">Earlier mentions of the last sentences that a pronoun agrees with.</param>
internal readonly record struct Matches(int Best, int Distance, int Agreeing);
