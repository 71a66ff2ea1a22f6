namespace Parallax.Language.Mentions;

/// <summary>Settles what a name names where the gazetteers know better than the network.</summary>
internal static class NameKinds
{
    /// <summary>
    /// Makes places of names that are, whole, a country, a capital or a region: few in the training texts, these are
    /// often taken for people ("Azerbaijan", "Yerevan").
    /// </summary>
    public static void Settle(ParsedText parsed, List<NameMention> names, int first)
    {
        for (var i = first; i < names.Count; i++)
        {
            var tokens = names[i].Tokens;
            var start = parsed.Tokens[tokens.Start.Value].Start;
            var end = parsed.Tokens[tokens.End.Value - 1].End;
            if (names[i].Kind != NameKind.Place && IsPlace(parsed.Text[start..end]))
            {
                names[i] = names[i] with { Kind = NameKind.Place };
            }
        }
    }

    private static bool IsPlace(string name) =>
        Gazetteer.Default.FindCountry(name) is { Kind: not CountryMatchKind.Demonym }
        || Gazetteer.Default.FindRegion(name) is not null;
}
