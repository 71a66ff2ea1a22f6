namespace Parallax.Language.Gazetteers;

/// <summary>Ways a name is written that the tables need not hold.</summary>
internal static class Names
{
    /// <summary>"the Netherlands" as "Netherlands".</summary>
    public static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>"SAUDI ARABIA" as "Saudi Arabia"; anything else, and words of up to three letters alone, unchanged.</summary>
    public static string FromCapitals(string name)
    {
        if (name.Length < 4 || name.Any(char.IsLower))
        {
            return name;
        }

        var letters = name.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            letters[i] = char.IsLetter(letters[i - 1]) ? char.ToLowerInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }
}
