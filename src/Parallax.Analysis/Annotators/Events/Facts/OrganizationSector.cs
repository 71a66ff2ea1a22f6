namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Knows the sector of an organisation by its name.</summary>
internal static class OrganizationSector
{
    private const int MostWords = 12;

    /// <summary>The sector that one of its names tells, the fullest first; null where none does.</summary>
    public static string? Of(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Of(name) is { } sector)
            {
                return sector;
            }
        }

        return null;
    }

    private static string? Of(string name)
    {
        var lower = name.ToLowerInvariant().Replace('\n', ' ');
        var plain = lower.StartsWith("the ", StringComparison.Ordinal) ? lower[4..] : lower;
        if (SectorWords.OfKnown(plain) is { } known)
        {
            return known;
        }

        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var of = words.FindIndex(word => word is "of" or "for" or "on");
        var own = of > 0 ? words.GetRange(0, of) : words;

        // "UN Security Council": whose it is comes first. Then the noun, then what stands before it, then what is behind "of".
        return (SectorWords.Over(own[0]) is "international" ? "international" : null)
            ?? Enumerable.Reverse(own).Select(Word).FirstOrDefault(told => told is not null)
            ?? words.Select(Word).FirstOrDefault(told => told is not null);
    }

    private static string? Word(string word) =>
        SectorWords.OfNameWord(word) ?? SectorWords.Over(word) ?? SectorWords.OfHead(word);
}
