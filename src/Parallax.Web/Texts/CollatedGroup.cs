using Parallax.Analysis.Comparisons.Collation;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Texts;

/// <summary>A quotation group as an apparatus: versions that share enough words to stand under each other.</summary>
/// <param name="Witnesses">Articles that have the same words for it, witness by witness, in the articles' order.</param>
/// <param name="Collation">Their words aligned.</param>
/// <param name="Apparatus">The collation as it is set.</param>
public sealed record CollatedGroup(
    IReadOnlyList<IReadOnlyList<ArticleCard>> Witnesses,
    WordCollation Collation,
    Apparatus Apparatus
)
{
    /// <summary>
    /// Of the shorter version's words, this share must stand under the same word; under less, the columns are mostly
    /// chance (function words) and two plain versions read better.
    /// </summary>
    private const double LeastAgreement = 0.4;

    /// <summary>Under each other stand at most this many versions.</summary>
    private const int MostWitnesses = 4;

    /// <summary>The group set so; null where its versions are better read beside each other.</summary>
    public static CollatedGroup? Of(ReportIndex index, GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(group);
        var versions = group.Group.Versions;
        var cards = versions.Select(version => index.Article(version.Article)).OfType<ArticleCard>().Distinct().Count();
        var readings = versions.GroupBy(version => version.Text, StringComparer.Ordinal).ToList();
        if (group.Group.Kind != "quotation" || cards != versions.Count || readings.Count is < 2 or > MostWitnesses)
        {
            return null;
        }

        var collation = WordCollation.Of([.. readings.Select(reading => reading.Key)]);
        return collation.Agreement < LeastAgreement
            ? null
            : new CollatedGroup(
                [.. readings.Select(reading => reading.Select(version => index.Article(version.Article)!).ToList())],
                collation,
                Apparatus.Of(collation)
            );
    }

    /// <summary>The letters of a witness: "C D" where two articles have the same words.</summary>
    public string SiglaOf(int witness) => string.Join(' ', Witnesses[witness].Select(card => card.Siglum));
}
