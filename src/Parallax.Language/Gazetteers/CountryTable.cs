namespace Parallax.Language.Gazetteers;

/// <summary>Countries by name, adjective, people, capital and code, from countries.txt.</summary>
internal sealed class CountryTable
{
    private readonly Dictionary<string, CountryMatch> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountryMatch> codes = new(StringComparer.Ordinal);

    public CountryTable()
    {
        var rows = CarriedText.Lines("countries.txt").Select(l => l.Split('|')).ToList();
        foreach (var kind in Enum.GetValues<CountryMatchKind>())
        {
            foreach (var row in rows)
            {
                var match = new CountryMatch(row[0], row[1], row[2], kind, CarriedText.Point(row[6])!.Value);
                codes.TryAdd(row[0], match);
                codes.TryAdd(row[1], match);
                foreach (var word in row[3 + (int)kind].Split(';', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.TryAdd(LetterFolding.Fold(word), match);
                }
            }
        }
    }

    public CountryMatch? FindByCode(string code) => codes.GetValueOrDefault(code);

    public CountryMatch? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = LetterFolding.Fold(name);
        return words.GetValueOrDefault(key)
            ?? words.GetValueOrDefault(Names.WithoutArticle(key))
            ?? words.GetValueOrDefault(Names.FromCapitals(Names.WithoutArticle(key)));
    }
}
