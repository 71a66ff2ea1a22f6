using FsCheck;
using FsCheck.Fluent;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public class CoreferenceScoreTests
{
    // Chains of five, two and five mentions: the example on which MUC and B-cubed were first compared.
    private static readonly int[][] Gold =
    [
        [1, 2, 3, 4, 5],
        [6, 7],
        [8, 9, 10, 11, 12],
    ];

    [Fact]
    public void A_small_chain_joined_to_a_large_one_costs_less_than_two_large_ones_joined()
    {
        var small = Of(
            Gold,
            [
                [1, 2, 3, 4, 5],
                [6, 7, 8, 9, 10, 11, 12],
            ]
        );
        var large = Of(
            Gold,
            [
                [1, 2, 3, 4, 5, 8, 9, 10, 11, 12],
                [6, 7],
            ]
        );
        foreach (var score in new[] { small, large })
        {
            score.Muc.Recall.ShouldBe(1);
            score.Muc.Precision.ShouldBe(9 / 10.0, 1e-12);
            score.Cubed.Recall.ShouldBe(1);
        }

        small.Cubed.Precision.ShouldBe((5 + (2 * 2 / 7.0) + (5 * 5 / 7.0)) / 12, 1e-12);
        large.Cubed.Precision.ShouldBe((2 + (10 * 5 / 10.0)) / 12, 1e-12);
        small.Entities.Recall.ShouldBe((1 + (2 * 5 / 12.0)) / 3, 1e-12);
        small.Entities.Precision.ShouldBe((1 + (2 * 5 / 12.0)) / 2, 1e-12);
    }

    [Fact]
    public void Mentions_that_only_one_side_has_cost_recall_and_precision()
    {
        var score = Of(
            [
                [1, 2, 3],
            ],
            [
                [1, 2],
                [4, 5],
            ]
        );
        score.Muc.Recall.ShouldBe(0.5);
        score.Muc.Precision.ShouldBe(0.5);
        score.Cubed.Recall.ShouldBe((2 / 3.0 + 2 / 3.0) / 3, 1e-12);
        score.Cubed.Precision.ShouldBe(0.5);
        score.Entities.Recall.ShouldBe(4 / 5.0, 1e-12);
        score.Entities.Precision.ShouldBe(2 / 5.0, 1e-12);
        score.Mentions.Recall.ShouldBe(2 / 3.0, 1e-12);
        score.Mentions.Precision.ShouldBe(0.5);
    }

    [Fact]
    public void Chains_are_paired_for_the_greatest_sum_not_one_after_another()
    {
        // The first gold chain is nearest to the first of the system, but so is the second, which has no other.
        var score = Of(
            [
                [1, 2, 3, 4],
                [5, 6],
            ],
            [
                [3, 4, 5, 6],
                [1, 2],
            ]
        );
        score.Entities.Recall.ShouldBe(((2 * 2 / 6.0) + (2 * 2 / 6.0)) / 2, 1e-12);
    }

    [Fact]
    public void Any_chains_score_full_against_themselves_and_the_same_in_any_order() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ListOf(12).Two().ToArbitrary(),
                pair =>
                {
                    var (gold, system) = (Chains(pair.Item1), Chains(pair.Item2));
                    Of(gold, gold).Mean.ShouldBe(gold.Any(c => c.Length > 1) ? 1 : 2 / 3.0, 1e-9);
                    var score = Of(gold, system);
                    var turned = Of(Turned(gold), Turned(system));
                    turned.Mean.ShouldBe(score.Mean, 1e-9);
                    var swapped = Of(system, gold);
                    swapped.Cubed.Precision.ShouldBe(score.Cubed.Recall, 1e-9);
                    swapped.Entities.Precision.ShouldBe(score.Entities.Recall, 1e-9);
                    swapped.Muc.Precision.ShouldBe(score.Muc.Recall, 1e-9);
                    score.Mean.ShouldBeInRange(0, 1);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11));

    [Fact]
    public void The_best_pairing_is_the_best_of_all_orders() =>
        Prop.ForAll(
                Gen.Choose(0, 9).ArrayOf(16).ToArbitrary(),
                numbers =>
                {
                    var gain = new double[4, 4];
                    for (var i = 0; i < 16; i++)
                    {
                        gain[i / 4, i % 4] = numbers[i];
                    }

                    BestPairing.Of(gain).ShouldBe(Best(gain, 0, 0), 1e-9);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 11));

    [Fact]
    public void Heads_match_where_spans_do_not_and_chains_of_one_are_left_out()
    {
        CoreferenceMention[] gold = [new(0, 3, 1, 0, ""), new(5, 6, 5, 0, ""), new(8, 9, 8, 1, "")];
        CoreferenceMention[] system = [new(0, 2, 1, 4, ""), new(5, 6, 5, 4, ""), new(8, 9, 8, 4, "")];
        Aligned(gold, system, singletons: false, byHead: false).Mentions.Recall.ShouldBe(0.5);
        var heads = Aligned(gold, system, singletons: false, byHead: true);
        heads.Mentions.Recall.ShouldBe(1);
        heads.Mentions.Precision.ShouldBe(2 / 3.0, 1e-12);
        Aligned(gold, system, singletons: true, byHead: true).Mentions.Precision.ShouldBe(1);
    }

    private static CoreferenceScore Of(int[][] gold, int[][] system)
    {
        var score = new CoreferenceScore();
        score.Add(gold, system);
        return score;
    }

    private static CoreferenceScore Aligned(
        CoreferenceMention[] gold,
        CoreferenceMention[] system,
        bool singletons,
        bool byHead
    )
    {
        var score = new CoreferenceScore();
        CoreferenceAlignment.Add(score, gold, system, singletons, byHead);
        return score;
    }

    private static int[][] Chains(IEnumerable<int> chainOf) =>
        [
            .. chainOf
                .Select((chain, mention) => (chain, mention))
                .GroupBy(p => p.chain, p => p.mention)
                .Select(g => g.ToArray()),
        ];

    private static int[][] Turned(int[][] chains) =>
        [.. Enumerable.Reverse(chains).Select(chain => Enumerable.Reverse(chain).ToArray())];

    private static double Best(double[,] gain, int row, int used)
    {
        var best = 0.0;
        for (var c = 0; c < 4 && row < 4; c++)
        {
            if ((used & (1 << c)) == 0)
            {
                best = Math.Max(best, gain[row, c] + Best(gain, row + 1, used | (1 << c)));
            }
        }

        return best;
    }
}
