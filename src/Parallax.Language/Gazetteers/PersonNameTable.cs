using Parallax.Language.Models;

namespace Parallax.Language.Gazetteers;

/// <summary>First and family names from person-names.bin, in lower case, as written and folded.</summary>
internal sealed class PersonNameTable
{
    private const int Longest = 64;
    private readonly WordList names;
    private readonly NumberBlock<byte> kinds;

    public PersonNameTable()
    {
        var file = ModelFile.Carried("person-names.bin");
        names = new WordList(file, "names");
        kinds = file.Section<byte>("kinds");
    }

    public PersonNameKinds Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
        {
            return PersonNameKinds.None;
        }

        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        var number = names.Find(lower[..word.Length]);
        if (number < 0 && !System.Text.Ascii.IsValid(word))
        {
            number = names.Find(LetterFolding.Fold(word.ToString()).ToLowerInvariant());
        }

        return number < 0 ? PersonNameKinds.None : (PersonNameKinds)kinds.Span[number];
    }

    /// <summary>Every name, in the table's order.</summary>
    public IEnumerable<(string Name, PersonNameKinds Kinds)> All()
    {
        for (var i = 0; i < names.Count; i++)
        {
            yield return (names[i], (PersonNameKinds)kinds.Span[i]);
        }
    }
}
