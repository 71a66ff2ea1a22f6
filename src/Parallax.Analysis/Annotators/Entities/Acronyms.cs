namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds short names that the article itself explains: "Korean Central News Agency (KCNA)".</summary>
internal static class Acronyms
{
    /// <summary>Short name to full name.</summary>
    public static Dictionary<NameFinding, NameFinding> Explained(Prose prose, IReadOnlyList<NameFinding> names)
    {
        var explained = new Dictionary<NameFinding, NameFinding>();
        for (var i = 1; i < names.Count; i++)
        {
            var (full, shortName) = (names[i - 1], names[i]);
            if (
                shortName.Words.Length == 1
                && full.Words.Length > 1
                && full.Last + 2 == shortName.First
                && prose.Text(full.Last + 1) == "("
                && prose.Text(shortName.Last + 1) == ")"
                && prose.ShapeOf(shortName.First) == Shape.Upper
                && NameFolding.Fold(full.Text)[0] == shortName.Key[0][0]
            )
            {
                explained[shortName] = full;
                full.Scores.Add(EntityType.Organization, 3);
            }
        }

        return explained;
    }
}
