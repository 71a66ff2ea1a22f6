using Parallax.Language.Models;

namespace Parallax.Language.Tags;

/// <summary>The tagger's classes: pairs of a universal and a fine tag.</summary>
internal sealed class TagSet(ModelFile model)
{
    private readonly (Upos Upos, string Xpos)[] classes = [.. model.Lines("tag.classes").Select(Class)];

    /// <summary>Number of classes.</summary>
    public int Count => classes.Length;

    /// <summary>Tags of a class.</summary>
    public (Upos Upos, string Xpos) this[int cls] => classes[cls];

    private static (Upos, string) Class(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (Enum.Parse<Upos>(line[..space], ignoreCase: true), line[(space + 1)..]);
    }
}
