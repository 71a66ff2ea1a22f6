using System.Collections.Frozen;
using System.Reflection;

namespace Parallax.Analysis.Annotators;

/// <summary>
/// Words by class, from a data file beside the annotator that uses it: lines of <c>class: word word</c>, <c>#</c> starts a
/// comment, a class may have several lines, <c>_</c> stands for a space inside an entry.
/// </summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;

    private WordList(FrozenDictionary<string, FrozenSet<string>> classes) => this.classes = classes;

    /// <summary>The words of a class.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such class.</exception>
    public FrozenSet<string> this[string name] => classes[name];

    /// <summary>Names of the classes.</summary>
    public IEnumerable<string> Names => classes.Keys;

    /// <summary>Reads a file by its folder and name, such as "Quotations/cues.txt".</summary>
    public static WordList Load(string file)
    {
        var words = new Dictionary<string, HashSet<string>>();
        foreach (var line in Lines(file))
        {
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var name = line[..colon].Trim();
            if (!words.TryGetValue(name, out var set))
            {
                words[name] = set = [];
            }

            set.UnionWith(
                line[(colon + 1)..]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => word.Replace('_', ' '))
            );
        }

        return new WordList(words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet()));
    }

    /// <summary>The lines of a file without classes, an entry each: no comments, no blank lines.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"the assembly carries no '{file}'");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
