namespace Parallax.Language.Coreference;

/// <summary>What grammar says of a mention's person, number and gender: bits, any of which may hold.</summary>
[Flags]
internal enum Agreement : byte
{
    None = 0,
    Singular = 1,
    Plural = 2,
    Male = 4,
    Female = 8,
    Thing = 16,
    First = 32,
    Second = 64,
}

/// <summary>Pronouns by their forms.</summary>
internal static class Pronouns
{
    private static readonly Dictionary<string, (int Class, Agreement Agreement)> Forms = Make();

    /// <summary>Number of classes, 0 among them, which is for none and for others.</summary>
    public const int Classes = 16;

    /// <summary>The class ("he", "him", "his" are of one) and what the form says; 0 and nothing for others.</summary>
    public static (int Class, Agreement Agreement) Find(ReadOnlySpan<char> lower) =>
        Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found) ? found : (0, Agreement.None);

    private static Dictionary<string, (int, Agreement)> Make()
    {
        const Agreement One = Agreement.Singular,
            Many = Agreement.Plural;
        (string Words, Agreement Agreement)[] classes =
        [
            ("i me my mine myself", One | Agreement.First),
            ("we us our ours ourselves 's", Many | Agreement.First),
            ("you your yours yourself yourselves ya", Agreement.Second),
            ("he him his himself", One | Agreement.Male),
            ("she her hers herself", One | Agreement.Female),
            ("it its itself", One | Agreement.Thing),
            ("they them their theirs themselves themself 'em", Many),
            ("this", One | Agreement.Thing),
            ("that", One | Agreement.Thing),
            ("these those", Many),
            ("who whom whose", Agreement.None),
            ("which what", Agreement.None),
            ("one oneself", One),
            ("here there", Agreement.None),
            (
                "someone somebody anyone anybody everyone everybody nobody something anything everything nothing none other",
                Agreement.None
            ),
        ];
        var forms = new Dictionary<string, (int, Agreement)>();
        for (var c = 0; c < classes.Length; c++)
        {
            foreach (var word in classes[c].Words.Split(' '))
            {
                forms[word] = (c + 1, classes[c].Agreement);
            }
        }

        return forms;
    }
}
