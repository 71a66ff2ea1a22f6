using Parallax.Analysis.Comparisons.Collation;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Texts;

/// <summary>Which groups are shown as an apparatus: quotations that share enough words to stand under each other.</summary>
public static class CollatedGroup
{
    /// <summary>
    /// Of the shorter version's words, this share must stand under the same word; under less, the columns are mostly
    /// chance (function words) and two plain versions read better.
    /// </summary>
    private const double LeastAgreement = 0.4;

    /// <summary>Under each other stand at most this many versions.</summary>
    private const int MostWitnesses = 4;

    /// <summary>The versions collated, in their order; null where they are better read beside each other.</summary>
    public static WordCollation? Of(GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var versions = group.Group.Versions;
        var oneEach = versions.DistinctBy(version => version.Article).Count() == versions.Count;
        if (group.Group.Kind != "quotation" || !oneEach || versions.Count is < 2 or > MostWitnesses)
        {
            return null;
        }

        var collation = WordCollation.Of([.. versions.Select(version => version.Text)]);
        return collation.Agreement >= LeastAgreement ? collation : null;
    }
}
