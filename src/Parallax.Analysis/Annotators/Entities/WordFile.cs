namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Reads the word lists that lie beside the annotators: one entry a line, <c>#</c> opens a comment.</summary>
internal static class WordFile
{
    /// <summary>Entries of the list, without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the word list '{name}' is not in the assembly");
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
