namespace Parallax.Sources.Files;

/// <summary>Gives every article a short name that no other has.</summary>
internal sealed class ArticleIds
{
    private readonly Dictionary<string, string> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> reserved = new(StringComparer.Ordinal);

    /// <summary>Chooses the files' names: the last part of the path, and as many before it as tell it from the others.</summary>
    public ArticleIds(IEnumerable<string> paths)
    {
        var left = paths.Distinct(StringComparer.Ordinal).Select(p => (Path: p, Parts: Parts(p))).ToList();
        for (var count = 1; left.Count > 0; count++)
        {
            var groups = left.GroupBy(p => Last(p.Parts, count), StringComparer.Ordinal).ToList();
            left.Clear();
            foreach (var group in groups)
            {
                var members = group.ToList();
                if (members.Count == 1 || members.All(m => m.Parts.Length <= count))
                {
                    members.ForEach(m => byPath[m.Path] = group.Key);
                }
                else
                {
                    left.AddRange(members);
                }
            }
        }

        reserved.UnionWith(byPath.Values);
    }

    /// <summary>The name of a file's article; a second article of the same file gets a number.</summary>
    public string OfFile(string path) => Numbered(byPath[path]);

    /// <summary>The name of a row: its own id, with the file's name before it where another article has that id.</summary>
    public string OfRow(string path, string id) =>
        reserved.Contains(id) || given.Contains(id) ? Numbered($"{byPath[path]}:{id}") : Numbered(id);

    /// <summary>The name of one of several in a file: the file's with what it is there, "feed.xml item 3".</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">What it is, with the blank before it; an address in brackets behind it is left out.</param>
    public string OfPart(string path, string part)
    {
        var address = part.IndexOf(" (", StringComparison.Ordinal);
        return Numbered(byPath[path] + (address < 0 ? part : part[..address]));
    }

    private string Numbered(string id)
    {
        var unique = id;
        for (var number = 2; !given.Add(unique); number++)
        {
            unique = $"{id}#{number}";
        }

        return unique;
    }

    private static string[] Parts(string path)
    {
        var parts = FileSource.Shown(path).Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? [path] : parts;
    }

    private static string Last(string[] parts, int count) => string.Join('/', parts[^Math.Min(count, parts.Length)..]);
}
