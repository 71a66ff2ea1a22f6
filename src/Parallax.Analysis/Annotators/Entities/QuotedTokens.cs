namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Tells which tokens stand inside quotation marks; a mark left open ends with its paragraph.</summary>
internal static class QuotedTokens
{
    public static bool[] Of(Prose prose)
    {
        var quoted = new bool[prose.Count];
        var open = false;
        for (var i = 0; i < quoted.Length; i++)
        {
            if (i > 0 && prose.PartOf[i] != prose.PartOf[i - 1])
            {
                open = false;
            }

            open = prose.Text(i) switch
            {
                "\"" => !open,
                "“" or "«" or "„" or "``" => true,
                "”" or "»" or "''" => false,
                _ => open,
            };
            quoted[i] = open;
        }

        return quoted;
    }
}
