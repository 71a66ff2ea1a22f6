namespace Parallax.Language.Conllu;

/// <summary>Tags and relations as Universal Dependencies writes them.</summary>
public static class ConlluNames
{
    private static readonly string[] Tags = [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(Spell)];

    /// <summary>"NOUN", "PROPN".</summary>
    public static string Label(this Upos tag) => Tags[(int)tag];

    /// <summary>"nsubj", "nsubj:pass".</summary>
    public static string Label(this Relation relation) => Relations[(int)relation];

    // A capital inside the name begins the subtype.
    private static string Spell(string name)
    {
        var subtype = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return subtype == 0 ? name.ToLowerInvariant() : $"{name[..subtype]}:{name[subtype..]}".ToLowerInvariant();
    }
}
