namespace Parallax.Language.Mentions;

/// <summary>
/// Settles what names name over a whole text: the same name names the same thing wherever it stands (one sense a
/// discourse: Gale, Church and Yarowsky 1992), a family name alone names the person named in full elsewhere, and the
/// gazetteers know countries and regions better than the network.
/// </summary>
internal static class NameKinds
{
    /// <summary>The names with their kinds settled.</summary>
    public static NameMention[] Settle(ParsedText parsed, FoundNames found)
    {
        var names = found.Names;
        var settled = new NameMention[names.Count];
        var fits = new Dictionary<string, float[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < settled.Length; i++)
        {
            Add(fits, Text(parsed, names[i].Tokens), found.Fits(i));
        }

        AddPeople(parsed, found, fits);
        for (var i = 0; i < settled.Length; i++)
        {
            var text = Text(parsed, names[i].Tokens);
            fits.TryGetValue(text, out var sums);
            var kind = IsPlace(text.ToString()) ? NameKind.Place : (NameKind)Best(sums);
            settled[i] = names[i] with { Kind = kind };
        }

        return settled;
    }

    // Full names of people speak for their last word alone, each mention once.
    private static void AddPeople(
        ParsedText parsed,
        FoundNames found,
        Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> fits
    )
    {
        var alone = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in found.Names)
        {
            if (IsOneWord(name.Tokens))
            {
                alone.Add(Text(parsed, name.Tokens));
            }
        }

        for (var i = 0; i < found.Names.Count; i++)
        {
            var tokens = found.Names[i].Tokens;
            var last = Text(parsed, (tokens.End.Value - 1)..tokens.End.Value);
            if (!IsOneWord(tokens) && Best(found.Fits(i)) == (int)NameKind.Person && alone.Contains(last))
            {
                Add(fits, last, found.Fits(i));
            }
        }
    }

    private static void Add(
        Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> fits,
        ReadOnlySpan<char> text,
        ReadOnlySpan<float> more
    )
    {
        if (!fits.TryGetValue(text, out var sums))
        {
            fits[text] = sums = new float[FoundNames.Kinds];
        }

        for (var k = 0; k < sums.Length; k++)
        {
            sums[k] += more[k];
        }
    }

    private static bool IsOneWord(Range tokens) => tokens.End.Value - tokens.Start.Value == 1;

    private static ReadOnlySpan<char> Text(ParsedText parsed, Range tokens) =>
        parsed.Text.AsSpan()[parsed.Tokens[tokens.Start.Value].Start..parsed.Tokens[tokens.End.Value - 1].End];

    private static int Best(ReadOnlySpan<float> fits)
    {
        var best = 0;
        for (var k = 1; k < fits.Length; k++)
        {
            best = fits[k] > fits[best] ? k : best;
        }

        return best;
    }

    private static bool IsPlace(string name) =>
        Gazetteer.Default.FindCountry(name) is { Kind: not CountryMatchKind.Demonym }
        || Gazetteer.Default.FindRegion(name) is not null;
}
