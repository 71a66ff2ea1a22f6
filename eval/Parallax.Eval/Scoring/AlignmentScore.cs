using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Alignment;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Scoring;

/// <summary>Counts pairs of versions against pairs of passages.</summary>
internal sealed class AlignmentScore
{
    private int gold;
    private int found;
    private int given;
    private int right;
    private int only;
    private int apart;
    private int differences;
    private int typed;

    /// <summary>Share of the pairs of passages whose words stand in one group.</summary>
    public double Recall => Ratios.Share(found, gold);

    /// <summary>Share of the pairs of versions in one group that tell one thing.</summary>
    public double Precision => Ratios.Share(right, given);

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    /// <summary>Share of the passages that only one report has that stand in no group with the other.</summary>
    public double OneSided => Ratios.Share(apart, only);

    /// <summary>Share of the typed differences, wording left out, that a group of the two passages has.</summary>
    public double Differences => Ratios.Share(typed, differences);

    /// <summary>Adds a pair of reports.</summary>
    public void Add(AlignmentGold expected, RowText[] rows, Report report, Action<string>? missed)
    {
        var pairs = Pairs(rows, report).ToArray();
        foreach (var pair in expected.Aligned)
        {
            var hits = pairs.Where(version => pair.Is(version.First, version.Second)).ToArray();
            gold++;
            found += hits.Length > 0 ? 1 : 0;
            if (hits.Length == 0)
            {
                missed?.Invoke($"apart  {Words(rows, pair.First, pair.Second)}");
            }

            foreach (var type in (pair.Differences ?? []).Where(type => type != "wording"))
            {
                var has = hits.Any(hit => hit.Group.Differences.Any(difference => Named(difference) == type));
                differences++;
                typed += has ? 1 : 0;
            }
        }

        foreach (
            var pair in pairs.Where(pair => !expected.Borderline.Any(other => other.Touches(pair.First, pair.Second)))
        )
        {
            var isRight = expected.Aligned.Any(other => other.Is(pair.First, pair.Second));
            given++;
            right += isRight ? 1 : 0;
            if (!isRight)
            {
                missed?.Invoke($"wrong  {Words(rows, pair.First, pair.Second)}");
            }
        }

        CountOnly(expected, rows, pairs, missed);
    }

    private void CountOnly(
        AlignmentGold expected,
        RowText[] rows,
        (TextSpan First, TextSpan Second, StatementGroup Group)[] pairs,
        Action<string>? missed
    )
    {
        for (var side = 0; side < 2; side++)
        {
            foreach (var passage in expected.Only.GetValueOrDefault(rows[side].Article.Id, []))
            {
                var span = new TextSpan(passage[0], passage[1]);
                var joined = pairs.FirstOrDefault(pair => GoldPair.IsMost(span, side == 0 ? pair.First : pair.Second));
                only++;
                apart += joined.Group is null ? 1 : 0;
            }
        }
    }

    // Every two versions of different reports in one group, in the rows' offsets.
    private static IEnumerable<(TextSpan First, TextSpan Second, StatementGroup Group)> Pairs(
        RowText[] rows,
        Report report
    ) =>
        from statement in report.Statements ?? []
        from first in statement.Versions
        where first.Article == rows[0].Article.Id
        from second in statement.Versions
        where second.Article == rows[1].Article.Id
        select (
            rows[0].ToRow(new TextSpan(first.Start, first.End)),
            rows[1].ToRow(new TextSpan(second.Start, second.End)),
            statement
        );

    private static string Words(RowText[] rows, TextSpan first, TextSpan second) =>
        $"{rows[0].Article.Id} “{Slice(rows[0], first)}” / {rows[1].Article.Id} “{Slice(rows[1], second)}”";

    private static string Slice(RowText row, TextSpan span) => row.Slice(span).ReplaceLineEndings(" ");

    private static string Named(Difference difference) => difference.Type.ToString().ToLowerInvariant();
}
