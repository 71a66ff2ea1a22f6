namespace Parallax.Analysis.Reports.Exports;

/// <summary>Where an article says what it is about: its headline, standfirst and first paragraph.</summary>
internal static class ArticleLead
{
    /// <summary>Whether a mention stands there.</summary>
    public static bool Holds(ExportedVersion version)
    {
        var paragraphs = 0;
        foreach (var part in version.Article.Parts)
        {
            if (part.Kind == "paragraph" && ++paragraphs > 1)
            {
                break;
            }

            if (
                part.Kind is "headline" or "standfirst" or "paragraph"
                && part.Start <= version.Told.Start
                && version.Told.Start < part.End
            )
            {
                return true;
            }
        }

        return false;
    }
}
