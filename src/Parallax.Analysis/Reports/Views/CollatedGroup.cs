using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>A quotation group as an apparatus: what the articles have in marks, word under word, one row an article.</summary>
/// <param name="Witnesses">Articles that have the same words, witness by witness, in the articles' order.</param>
/// <param name="Collation">Their words aligned.</param>
/// <param name="Rest">The group with the versions that are not in the collation: headlines, reported words.</param>
public sealed record CollatedGroup(
    IReadOnlyList<IReadOnlyList<ArticleCard>> Witnesses,
    WordCollation Collation,
    GroupCard Rest
)
{
    /// <summary>
    /// Of the shorter version's words, this share must stand under the same word; under less, the columns are mostly
    /// chance (function words) and two plain versions read better.
    /// </summary>
    private const double LeastAgreement = 0.4;

    /// <summary>Under each other stand at most this many versions.</summary>
    private const int MostWitnesses = 4;

    /// <summary>The group set so; null where fewer than two articles have answering words in marks, or the same words.</summary>
    public static CollatedGroup? Of(ReportIndex index, GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(group);
        if (group.Group.Kind != "quotation" || !group.IsShared)
        {
            return null;
        }

        var witnesses = Answering(QuotedReading.Of(index, group));
        if (witnesses.Count < 2)
        {
            return null;
        }

        var collation = WordCollation.Of([.. witnesses.Select(witness => witness[0].Text)]);
        if (collation.Agreement < LeastAgreement || collation.Columns.All(column => column.Agrees))
        {
            return null;
        }

        var collated = witnesses.SelectMany(witness => witness).SelectMany(reading => reading.Versions).ToHashSet();
        var rest = group.Group with { Versions = [.. group.Group.Versions.Where(one => !collated.Contains(one))] };
        return new CollatedGroup(
            [.. witnesses.Select(witness => witness.Select(reading => reading.Card).ToList())],
            collation,
            group with
            {
                Group = rest,
            }
        );
    }

    /// <summary>The letters of a witness: "C D" where two articles have the same words.</summary>
    public string SiglaOf(int witness) => string.Join(' ', Witnesses[witness].Select(card => card.Siglum));

    // The two that agree best, then who agrees with the first of them: an article with other words stands beside, not under.
    private static List<List<QuotedReading>> Answering(IReadOnlyList<QuotedReading> readings)
    {
        var same = readings
            .GroupBy(reading => reading.Text, StringComparer.Ordinal)
            .Select(reading => reading.ToList())
            .ToList();
        if (same.Count < 2)
        {
            return [];
        }

        var middle = same.MaxBy(one => same.Where(other => other != one).Sum(other => one[0].AgreementWith(other[0])))!;
        return
        [
            .. same.Where(one =>
                    one == middle || WordCollation.Of(middle[0].Text, one[0].Text).Agreement >= LeastAgreement
                )
                .OrderByDescending(one => one == middle ? double.MaxValue : one[0].AgreementWith(middle[0]))
                .Take(MostWitnesses)
                .OrderBy(one => one[0].Card.Index),
        ];
    }
}
