namespace Parallax.Language.Mentions;

/// <summary>Names of a text as they are found, with how well each kind fits each of them.</summary>
internal sealed class FoundNames
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 4;

    private readonly List<NameMention> names = [];
    private readonly List<float> fits = [];

    /// <summary>The names, in text order.</summary>
    public IReadOnlyList<NameMention> Names => names;

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name with its best kind.</param>
    /// <param name="kindFits">Logarithm of each kind's likelihood, given that this is a name.</param>
    public void Add(NameMention name, ReadOnlySpan<float> kindFits)
    {
        names.Add(name);
        fits.AddRange(kindFits);
    }

    /// <summary>Turns the names from one place on the other way round: they are read from a sentence's end.</summary>
    public void Reverse(int first)
    {
        names.Reverse(first, names.Count - first);
        fits.Reverse(first * Kinds, (names.Count - first) * Kinds);
        for (var i = first; i < names.Count; i++)
        {
            fits.Reverse(i * Kinds, Kinds);
        }
    }

    /// <summary>How well the kinds fit a name.</summary>
    public ReadOnlySpan<float> Fits(int name) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fits).Slice(name * Kinds, Kinds);
}
