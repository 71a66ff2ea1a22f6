namespace Parallax.Language.Gazetteers;

/// <summary>Regions by name and alias, from regions.txt.</summary>
internal sealed class RegionTable
{
    private readonly Dictionary<string, RegionMatch> words = new(StringComparer.Ordinal);

    public RegionTable()
    {
        foreach (var row in CarriedText.Lines("regions.txt").Select(l => l.Split('|')))
        {
            var match = new RegionMatch(
                row[0],
                row[2].Split(';', StringSplitOptions.RemoveEmptyEntries),
                CarriedText.Point(row[3])
            );
            words.TryAdd(LetterFolding.Fold(row[0]), match);
            foreach (var alias in row[1].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(LetterFolding.Fold(Names.WithoutArticle(alias)), match);
            }
        }
    }

    public RegionMatch? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Names.WithoutArticle(LetterFolding.Fold(name));
        return words.GetValueOrDefault(key) ?? words.GetValueOrDefault(Names.FromCapitals(key));
    }
}
