namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>One file of the lexicon, read line by line: sections, entries and classes.</summary>
internal static class LexiconFile
{
    /// <summary>Reads a file that the assembly carries.</summary>
    /// <param name="name">Its name in the folder: "ASSAULT".</param>
    /// <param name="classes">Takes the classes that it defines, each under the file's name, a slash and its own.</param>
    /// <exception cref="FormatException">A line stands outside every section.</exception>
    public static IEnumerable<LexiconLine> Read(string name, Dictionary<string, List<string>> classes)
    {
        string? part = null,
            mode = null;
        var tells = name;
        foreach (var raw in WordList.Lines($"Events/Lexicon/{name}.txt"))
        {
            var line = (raw.IndexOf('#') is var hash and >= 0 ? raw[..hash] : raw).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '@')
            {
                var colon = line.IndexOf(':');
                Of(classes, $"{name}/{line[1..colon]}")
                    .AddRange(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            else if (line[0] == '[')
            {
                var section = line.Trim('[', ']').Split(':', StringSplitOptions.TrimEntries);
                (part, mode, tells) = (section[0], section.Length > 1 ? section[1] : null, name);
                if (part is not ("verbs" or "nouns" or "things" or "adjectives"))
                {
                    // Sections of operators.txt: "[stop nouns]", verbs where nothing is said.
                    var named = part.Split(' ');
                    (tells, part) = (named[0], named.Length > 1 ? named[1] : "verbs");
                }
            }
            else
            {
                yield return new LexiconLine(
                    name,
                    line,
                    part ?? throw new FormatException($"{name}: '{line}' stands before every section"),
                    tells,
                    mode
                );
            }
        }
    }

    private static List<string> Of(Dictionary<string, List<string>> classes, string name)
    {
        if (!classes.TryGetValue(name, out var words))
        {
            classes[name] = words = [];
        }

        return words;
    }
}
