namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>The words that name somebody, by their part in the phrase; all lemmas in lower case.</summary>
/// <param name="Head">The noun.</param>
/// <param name="Before">The words before it, the nearest first.</param>
/// <param name="Of">The words behind its "of" and "for", in order.</param>
internal sealed record PartyPhrase(string Head, IReadOnlyList<string> Before, IReadOnlyList<string> Of)
{
    // Longer titles and names than this tell nothing more.
    private const int MostWords = 12;

    /// <summary>The phrase that a title or a name makes, by its words alone: "chief of staff of the army".</summary>
    public static PartyPhrase Read(string words)
    {
        var split = words
            .ToLowerInvariant()
            .Split([' ', '\n', '-', ','], MostWords + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .ToList();
        var of = split.FindIndex(word => word is "of" or "for" or "to");
        var own = of < 0 ? split : split.GetRange(0, of);
        return own.Count == 0
            ? new PartyPhrase("", [], [])
            : new PartyPhrase(
                own[^1],
                [.. own.Take(own.Count - 1).Reverse()],
                of < 0 ? [] : split.GetRange(of + 1, split.Count - of - 1)
            );
    }

    /// <summary>What the words tell; null where they tell nothing.</summary>
    /// <param name="things">Whether a thing has the sector of those whose it is: "[military] positions".</param>
    public string? Sector(bool things = false)
    {
        var own = Pair() ?? SectorWords.OfHead(Head) ?? SectorWords.OfHead(Singular(Head));
        if (IsFormer)
        {
            return "elite";
        }

        if (own is not null && !SectorWords.Yields(own))
        {
            return own;
        }

        var isSomebody =
            own is not null
            || IsNeutral
            || PartyNouns.AreSomebody(Head)
            || things && PartyNouns.IsThing(Singular(Head));
        return !isSomebody
            ? null
            : Before.Select(SectorWords.Over).FirstOrDefault(told => told is not null)
                ?? own
                ?? Before
                    .Select(word => SectorWords.OfHead(word) ?? SectorWords.Before(word))
                    .FirstOrDefault(told => told is not null)
                ?? OfWords();
    }

    /// <summary>What a title before a name tells: "[General] Jan Prus".</summary>
    public string? Title => Before.Select(SectorWords.OfHead).FirstOrDefault(told => told is not null);

    /// <summary>Whether it means a government where it is a country's and nothing else is said: "Turkish officials".</summary>
    public bool IsOfficial => SectorWords.IsOfficial(Head) || SectorWords.IsOfficial(Singular(Head));

    private bool IsNeutral => SectorWords.IsNeutral(Head) || SectorWords.IsNeutral(Singular(Head));

    // "Former president": no longer of the government.
    private bool IsFormer =>
        Before.Any(word => word is "former" or "ex" or "retired")
        && (SectorWords.OfHead(Head) is "government" or "legislature" or "military" || SectorWords.IsOfficial(Head));

    private string? Pair() =>
        Before.Count > 0
            ? SectorWords.OfHead(Before[0] + " " + Head) ?? SectorWords.OfHead(Before[0] + " " + Singular(Head))
            : null;

    private string? OfWords()
    {
        var whole = string.Join(' ', Of.SkipWhile(word => word is "the" or "a"));
        return SectorWords.OfKnown(whole)
            ?? Of.Select(word =>
                    SectorWords.OfHead(word) ?? SectorWords.OfHead(Singular(word)) ?? SectorWords.Before(word)
                )
                .FirstOrDefault(told => told is not null);
    }

    private static string Singular(string word) => Quantities.CountedNoun.Singular(word) ?? word;
}
